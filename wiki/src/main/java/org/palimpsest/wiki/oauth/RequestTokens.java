package org.palimpsest.wiki.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.oauth.AcceptanceRow;
import org.palimpsest.store.oauth.AcceptanceTable;
import org.palimpsest.store.oauth.ConsumerRow;
import org.palimpsest.store.oauth.ConsumerTable;
import org.palimpsest.store.oauth.RequestTokenRow;
import org.palimpsest.store.oauth.RequestTokenTable;
import org.palimpsest.wiki.oauth.signature.SignedRequest;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * The three steps of OAuth 1.0a by which an application comes to an access token: it asks, the user
 * consents, it fetches. Thread-safe.
 */
public final class RequestTokens {
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final int KEY_BYTES = 16;
  private static final int SECRET_BYTES = 20;

  private final Database database;
  private final Vault vault;
  private final SignatureCheck check;
  private final Consents consents;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Sweep sweep = new Sweep();

  RequestTokens(
      Database database,
      Vault vault,
      SignatureCheck check,
      Consents consents,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.vault = vault;
    this.check = check;
    this.consents = consents;
    this.clock = clock;
    this.random = random;
  }

  /** What an application that asks, or fetches, is told. */
  public sealed interface Answer {
    /** A token and its secret. */
    record Given(String key, String secret) implements Answer {
      @Override
      public String toString() {
        return "Given[hidden]";
      }
    }

    /** The request is not believed. */
    record Refused(Unauthorized why) implements Answer {}

    /** Users must not be sent where the application wants them. */
    record BadCallback() implements Answer {}

    /** The user has not consented, or the code is not the one that they got. */
    record BadVerifier() implements Answer {}
  }

  /**
   * A request that waits for a user.
   *
   * @param callback where the user goes from here; {@link Callback#NONE}: nowhere
   */
  public record Pending(String token, Consumer consumer, String callback) {}

  /** What became of a user's consent. */
  public sealed interface Consenting {
    /**
     * They have consented.
     *
     * @param verifier the code that they carry back
     */
    record Done(Pending pending, String verifier) implements Consenting {
      @Override
      public String toString() {
        return "Done[" + pending.consumer() + "]";
      }
    }

    /** The request is over, or has been answered. */
    record Gone() implements Consenting {}

    /** The application does not work for this user. */
    record NotForThem() implements Consenting {}
  }

  /** First step: the application asks for a token that the user is to consent to. */
  public Answer initiate(SignedRequest request, String address) {
    ConsumerRow row = consumer(request);
    Optional<Unauthorized> wrong =
        SignatureCheck.consumer(row, address)
            .or(() -> row == null ? Optional.empty() : check.signature(request, row, null, null));
    if (row == null || wrong.isPresent()) {
      return new Answer.Refused(wrong.orElseGet(Unauthorized.UnknownConsumer::new));
    }
    Consumer consumer = Consumer.of(row);
    if (consumer.ownerOnly() || !consumer.isUsableBy(consumer.ownerId())) {
      return new Answer.Refused(new Unauthorized.NotApproved());
    }
    Optional<String> callback =
        Optional.ofNullable(request.find("oauth_callback")).flatMap(consumer.callback()::resolve);
    if (callback.isEmpty()) {
      return new Answer.BadCallback();
    }
    String key = RandomText.hex(random, KEY_BYTES);
    String secret = RandomText.hex(random, SECRET_BYTES);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    RequestTokenRow kept =
        new RequestTokenRow(
            key,
            consumer.id(),
            vault.seal(secret, key),
            callback.get(),
            null,
            null,
            now.plus(LIFETIME));
    boolean clean = sweep.isDue();
    return database.write(tx -> {
      if (clean) {
        RequestTokenTable.deleteExpired(tx.sql(), now, Sweep.AT_ONCE);
      }
      RequestTokenTable.insert(tx.sql(), kept);
      return new Answer.Given(key, secret);
    });
  }

  /** The request that a user is asked about; empty when it is over or another application's. */
  public Optional<Pending> pending(String token, String consumerKey) {
    Instant now = clock.instant();
    return database.read(sql ->
        RequestTokenTable.find(sql, token, now)
            .filter(row -> row.acceptanceId() == null)
            .flatMap(row ->
                ConsumerTable.find(sql, row.consumerId())
                    .map(Consumer::of)
                    .filter(consumer -> consumer.key().equals(consumerKey))
                    .map(consumer -> new Pending(row.key(), consumer, row.callback()))));
  }

  /** Second step: the user lends the application what it asks for. */
  public Consenting consent(Pending pending, long accountId) {
    Consumer consumer = pending.consumer();
    Consents.Fresh fresh = consents.fresh(consumer);
    String verifier = RandomText.hex(random, KEY_BYTES);
    return database.write(tx -> {
      boolean usable =
          ConsumerTable.find(tx.sql(), consumer.id())
              .map(Consumer::of)
              .filter(now -> now.isUsableBy(accountId))
              .isPresent();
      if (!usable) {
        return new Consenting.NotForThem();
      }
      long acceptance = Consents.lend(tx.sql(), consumer, accountId, consumer.grants(), fresh);
      if (!RequestTokenTable.accept(
          tx.sql(), pending.token(), acceptance, Hashes.sha256(verifier))) {
        tx.discard();
        return new Consenting.Gone();
      }
      return new Consenting.Done(pending, verifier);
    });
  }

  /** Third step: the application exchanges its token, which the user has consented to. */
  public Answer exchange(SignedRequest request, String address) {
    ConsumerRow consumer = consumer(request);
    Optional<Unauthorized> wrong = SignatureCheck.consumer(consumer, address);
    if (consumer == null || wrong.isPresent()) {
      return new Answer.Refused(wrong.orElseGet(Unauthorized.UnknownConsumer::new));
    }
    Instant now = clock.instant();
    RequestTokenRow token =
        database
            .query(sql -> RequestTokenTable.find(sql, request.get("oauth_token"), now))
            .filter(row -> row.consumerId() == consumer.id())
            .orElse(null);
    if (token == null) {
      return new Answer.Refused(new Unauthorized.NothingLent());
    }
    return check
        .signature(request, consumer, token.key(), token.secret())
        .<Answer>map(Answer.Refused::new)
        .orElseGet(() -> exchange(token, request.get("oauth_verifier")));
  }

  private Answer exchange(RequestTokenRow token, String verifier) {
    Long acceptanceId = token.acceptanceId();
    String verifierHash = token.verifierHash();
    if (acceptanceId == null
        || verifierHash == null
        || !Hashes.same(verifierHash, Hashes.sha256(verifier))) {
      return new Answer.BadVerifier();
    }
    Optional<AcceptanceRow> acceptance =
        database.write(tx ->
            RequestTokenTable.delete(tx.sql(), token.key())
                ? AcceptanceTable.find(tx.sql(), acceptanceId)
                : Optional.empty());
    return acceptance
        .<Answer>map(row ->
            new Answer.Given(row.accessKey(), vault.open(row.accessSecret(), row.accessKey())))
        .orElseGet(() -> new Answer.Refused(new Unauthorized.NothingLent()));
  }

  private @Nullable ConsumerRow consumer(SignedRequest request) {
    return database
        .query(sql -> ConsumerTable.find(sql, request.get("oauth_consumer_key")))
        .orElse(null);
  }
}
