package org.palimpsest.wiki.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.store.oauth.AcceptanceRow;
import org.palimpsest.store.oauth.AcceptanceTable;
import org.palimpsest.store.oauth.ConsumerRow;
import org.palimpsest.store.oauth.ConsumerTable;
import org.palimpsest.store.oauth.TokenRow;
import org.palimpsest.store.oauth.TokenTable;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.login.Session;
import org.palimpsest.wiki.oauth.signature.SignedRequest;
import org.palimpsest.wiki.password.Hashes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds out on whose behalf an application sends a request. What it learns is the session of that
 * one request: nothing of it is kept, and no cookie is set. Thread-safe.
 */
public final class OAuthIdentity {
  private final Database database;
  private final GroupRules rules;
  private final Vault vault;
  private final SignatureCheck check;
  private final AccessTokens accessTokens;
  private final InstantSource clock;

  OAuthIdentity(
      Database database,
      GroupRules rules,
      Vault vault,
      SignatureCheck check,
      AccessTokens accessTokens,
      InstantSource clock) {
    this.database = database;
    this.rules = rules;
    this.vault = vault;
    this.check = check;
    this.accessTokens = accessTokens;
    this.clock = clock;
  }

  /** What is known of a request. */
  public sealed interface Outcome {
    /** On whose behalf it comes, and the session that follows from it. */
    record Known(Acceptance acceptance, Session session) implements Outcome {}

    /** It is not believed. */
    record Refused(Unauthorized why) implements Outcome {}
  }

  private record Found(
      @Nullable ConsumerRow consumer,
      @Nullable AcceptanceRow acceptance,
      @Nullable SignedIn person) {}

  /** Who is behind a request that is signed with an access token (OAuth 1.0a). */
  public Outcome bySignature(SignedRequest request, String address) {
    String key = request.get("oauth_consumer_key");
    String token = request.get("oauth_token");
    Found found =
        database.read(sql -> {
          ConsumerRow consumer = ConsumerTable.find(sql, key).orElse(null);
          AcceptanceRow acceptance =
              consumer == null
                  ? null
                  : AcceptanceTable.find(sql, token)
                      .filter(row -> row.consumerId() == consumer.id())
                      .orElse(null);
          return new Found(consumer, acceptance, person(sql, acceptance));
        });
    Optional<Unauthorized> wrong = SignatureCheck.consumer(found.consumer(), address);
    if (wrong.isPresent()) {
      return new Outcome.Refused(wrong.get());
    }
    ConsumerRow consumer = found.consumer();
    AcceptanceRow acceptance = found.acceptance();
    if (consumer == null || acceptance == null) {
      return new Outcome.Refused(new Unauthorized.NothingLent());
    }
    return check
        .signature(request, consumer, acceptance.accessKey(), acceptance.accessSecret())
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> known(found, address));
  }

  /** Who is behind a request that carries this access token (OAuth 2.0). */
  public Outcome byBearer(String token, String address) {
    if (!accessTokens.isOurs(token)) {
      return new Outcome.Refused(new Unauthorized.WrongBearer());
    }
    String hash = Hashes.sha256(token);
    Instant now = clock.instant();
    Found found =
        database.read(sql -> {
          AcceptanceRow acceptance =
              TokenTable.find(sql, hash, TokenRow.Kind.ACCESS, now)
                  .flatMap(row -> AcceptanceTable.find(sql, row.acceptanceId()))
                  .orElse(null);
          ConsumerRow consumer =
              acceptance == null
                  ? null
                  : ConsumerTable.find(sql, acceptance.consumerId()).orElse(null);
          return new Found(consumer, acceptance, person(sql, acceptance));
        });
    ConsumerRow consumer = found.consumer();
    if (consumer == null) {
      return new Outcome.Refused(new Unauthorized.WrongBearer());
    }
    return Restrictions.allow(consumer.restrictions(), address)
        ? known(found, address)
        : new Outcome.Refused(new Unauthorized.AddressNotAllowed());
  }

  private static @Nullable SignedIn person(JdbcClient sql, @Nullable AcceptanceRow acceptance) {
    return acceptance == null
        ? null
        : SessionTable.person(sql, acceptance.accountId()).orElse(null);
  }

  private Outcome known(Found found, String address) {
    ConsumerRow row = found.consumer();
    AcceptanceRow accepted = found.acceptance();
    SignedIn person = found.person();
    if (row == null || accepted == null || person == null) {
      return new Outcome.Refused(new Unauthorized.NothingLent());
    }
    Consumer consumer = Consumer.of(row);
    if (!consumer.isUsableBy(person.account().id())) {
      return new Outcome.Refused(new Unauthorized.NotApproved());
    }
    Acceptance acceptance =
        new Acceptance(consumer, person, GrantList.ofText(accepted.grants()), accepted.accessKey());
    return new Outcome.Known(acceptance, session(acceptance, address));
  }

  /**
   * The key of its tokens follows from what was lent, so that a token is good for later requests.
   */
  private Session session(Acceptance acceptance, String address) {
    String secret = vault.derive("session of " + acceptance.accessKey());
    return new Session(
        Session.Kind.OAUTH,
        rules
            .performer(acceptance.person(), acceptance.grants().grants(), address, clock.instant())
            .tagging(List.of(acceptance.consumer().tag())),
        new Session.Keys("oauth", secret, secret),
        List.of());
  }
}
