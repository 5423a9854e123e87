package org.palimpsest.wiki.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.oauth.ConsumerTable;
import org.palimpsest.store.oauth.TokenRow;
import org.palimpsest.store.oauth.TokenTable;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * The first half of OAuth 2.0's flow: an application asks, the user consents and carries a code
 * back. Thread-safe.
 */
public final class AuthorizationCodes {
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int CODE_BYTES = 32;
  private static final Set<String> METHODS = Set.of("plain", "S256");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private final Database database;
  private final Consents consents;
  private final InstantSource clock;
  private final RandomGenerator random;

  AuthorizationCodes(
      Database database, Consents consents, InstantSource clock, RandomGenerator random) {
    this.database = database;
    this.consents = consents;
    this.clock = clock;
    this.random = random;
  }

  /** What there is to say about a request before the user is asked. */
  public sealed interface Consideration {
    /**
     * The user can be asked.
     *
     * @param callback where they go from here
     * @param grants what they are asked to lend
     */
    record Possible(CodeRequest request, Consumer consumer, String callback, GrantList grants)
        implements Consideration {}

    /** There is no such application; the user must not be sent anywhere. */
    record UnknownConsumer() implements Consideration {}

    /** Users must not be sent where the application wants them. */
    record BadCallback() implements Consideration {}

    /** The application is told, by way of the user. */
    record Faulty(String callback, Fault fault) implements Consideration {}
  }

  /** What an application has done wrong. */
  public enum Fault {
    /** It asks for more than it has registered, or for what does not exist. */
    SCOPE,
    /** It cannot keep a secret and sends no challenge. */
    CHALLENGE_MISSING,
    /** The challenge, or its method, makes no sense. */
    CHALLENGE,
    /** It does not work for others than its owner, or for nobody. */
    NOT_USABLE
  }

  /** What became of a user's consent. */
  public sealed interface Consenting {
    /** They have consented and carry this code. */
    record Done(String callback, String code) implements Consenting {
      @Override
      public String toString() {
        return "Done[" + callback + "]";
      }
    }

    /** The application does not work for this user. */
    record NotForThem() implements Consenting {}
  }

  /** Looks at a request before the user is asked. */
  public Consideration consider(CodeRequest request) {
    Optional<Consumer> found =
        database
            .query(sql -> ConsumerTable.find(sql, request.consumerKey()))
            .map(Consumer::of)
            .filter(consumer -> consumer.protocol() == Protocol.TWO);
    if (found.isEmpty()) {
      return new Consideration.UnknownConsumer();
    }
    Consumer consumer = found.get();
    Optional<String> callback =
        consumer.callback().resolve(request.callback()).filter(to -> !to.equals(Callback.NONE));
    if (callback.isEmpty()) {
      return new Consideration.BadCallback();
    }
    Optional<GrantList> grants = grants(request, consumer);
    Optional<Fault> fault =
        fault(request, consumer)
            .or(() -> grants.isEmpty() ? Optional.of(Fault.SCOPE) : Optional.empty());
    return fault
        .<Consideration>map(what -> new Consideration.Faulty(callback.get(), what))
        .orElseGet(() ->
            new Consideration.Possible(
                request, consumer, callback.get(), grants.orElse(GrantList.BASIC)));
  }

  /** The user lends what was asked for. */
  public Consenting consent(Consideration.Possible asked, long accountId) {
    CodeRequest request = asked.request();
    Consents.Fresh fresh = consents.fresh(asked.consumer());
    String code = RandomText.hex(random, CODE_BYTES);
    String hash = Hashes.sha256(code);
    Instant expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(LIFETIME);
    return database.write(tx -> {
      boolean usable =
          ConsumerTable.find(tx.sql(), asked.consumer().id())
              .map(Consumer::of)
              .filter(now -> now.isUsableBy(accountId))
              .isPresent();
      if (!usable) {
        return new Consenting.NotForThem();
      }
      long acceptance = Consents.lend(tx.sql(), asked.consumer(), accountId, asked.grants(), fresh);
      TokenTable.insert(
          tx.sql(),
          new TokenRow(
              hash,
              TokenRow.Kind.CODE,
              acceptance,
              hash,
              false,
              request.callback(),
              request.challenge(),
              method(request),
              expires));
      return new Consenting.Done(asked.callback(), code);
    });
  }

  private static Optional<Fault> fault(CodeRequest request, Consumer consumer) {
    if (consumer.ownerOnly() || !consumer.isUsableBy(consumer.ownerId())) {
      return Optional.of(Fault.NOT_USABLE);
    }
    String challenge = request.challenge();
    if (challenge == null) {
      return consumer.confidential() ? Optional.empty() : Optional.of(Fault.CHALLENGE_MISSING);
    }
    String method = method(request);
    return method != null && METHODS.contains(method) && CHALLENGE.matcher(challenge).matches()
        ? Optional.empty()
        : Optional.of(Fault.CHALLENGE);
  }

  private static Optional<GrantList> grants(CodeRequest request, Consumer consumer) {
    return request.scope().isEmpty()
        ? Optional.of(consumer.grants())
        : GrantList.of(request.scope()).filter(consumer.grants()::covers);
  }

  private static @Nullable String method(CodeRequest request) {
    return request.challenge() == null
        ? null
        : request.challengeMethod() == null ? "plain" : request.challengeMethod();
  }
}
