package org.palimpsest.wiki.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.oauth.AcceptanceRow;
import org.palimpsest.store.oauth.AcceptanceTable;
import org.palimpsest.store.oauth.ConsumerRow;
import org.palimpsest.store.oauth.ConsumerTable;
import org.palimpsest.store.oauth.TokenRow;
import org.palimpsest.store.oauth.TokenTable;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * The second half of OAuth 2.0's flow: an application exchanges what it has for access tokens (RFC
 * 6749, sections 4 to 6). Each refresh token is good for one use; if one comes a second time,
 * somebody has copied it, and everything that came of the same consent ends. Thread-safe.
 */
public final class TokenEndpoint {
  /** How long an access token is of use. */
  public static final Duration ACCESS_LIFETIME = Duration.ofHours(1);

  private static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
  private static final int REFRESH_BYTES = 32;

  private final Database database;
  private final AccessTokens accessTokens;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Sweep sweep = new Sweep();

  TokenEndpoint(
      Database database, AccessTokens accessTokens, InstantSource clock, RandomGenerator random) {
    this.database = database;
    this.accessTokens = accessTokens;
    this.clock = clock;
    this.random = random;
  }

  /**
   * How an application says who it is.
   *
   * @param secret its secret; null when it cannot keep one
   * @param address the canonical address that it calls from
   */
  public record Caller(String consumerKey, @Nullable String secret, String address) {
    @Override
    public String toString() {
      return "Caller[" + consumerKey + "]";
    }
  }

  /** What an application is told. */
  public sealed interface Answer {
    /**
     * New tokens.
     *
     * @param refreshToken null where there is none
     */
    record Given(String accessToken, @Nullable String refreshToken, Duration lifetime)
        implements Answer {
      @Override
      public String toString() {
        return "Given[hidden]";
      }
    }

    /** It is not who it says it is. */
    record UnknownCaller() implements Answer {}

    /** It may not do this. */
    record NotAllowed() implements Answer {}

    /** What it wants to exchange is none, over, used up, or somebody else's. */
    record NothingToExchange() implements Answer {}
  }

  private record Minted(String access, @Nullable String refresh) {}

  /**
   * Exchanges a code.
   *
   * @param callback where the code was sent to, as the application says; null if it does not
   * @param verifier what matches the code's challenge; null: none
   */
  public Answer exchange(
      Caller caller, String code, @Nullable String callback, @Nullable String verifier) {
    return redeem(
        caller,
        Hashes.sha256(code),
        TokenRow.Kind.CODE,
        row -> Objects.equals(row.callback(), callback) && CodeChallenges.fits(row, verifier));
  }

  /** Exchanges a refresh token. */
  public Answer refresh(Caller caller, String refreshToken) {
    return redeem(caller, Hashes.sha256(refreshToken), TokenRow.Kind.REFRESH, row -> true);
  }

  /** Gives an owner-only application a token on behalf of its owner. */
  public Answer ownToken(Caller caller) {
    Optional<ConsumerRow> found = authenticate(caller);
    if (found.isEmpty()) {
      return new Answer.UnknownCaller();
    }
    Consumer consumer = Consumer.of(found.get());
    if (!consumer.ownerOnly()
        || !consumer.confidential()
        || !consumer.isUsableBy(consumer.ownerId())) {
      return new Answer.NotAllowed();
    }
    Optional<AcceptanceRow> acceptance =
        database.query(sql -> AcceptanceTable.find(sql, consumer.id(), consumer.ownerId()));
    if (acceptance.isEmpty()) {
      return new Answer.NotAllowed();
    }
    Instant now = now();
    Minted minted = new Minted(mint(consumer, acceptance.get(), now), null);
    return database.write(tx -> {
      keep(tx, minted, acceptance.get().id(), Hashes.sha256(minted.access()), now);
      return new Answer.Given(minted.access(), null, ACCESS_LIFETIME);
    });
  }

  private interface Condition {
    boolean holds(TokenRow row);
  }

  private Answer redeem(Caller caller, String hash, TokenRow.Kind kind, Condition condition) {
    Optional<ConsumerRow> found = authenticate(caller);
    if (found.isEmpty()) {
      return new Answer.UnknownCaller();
    }
    Consumer consumer = Consumer.of(found.get());
    Instant now = now();
    TokenRow row = database.query(sql -> TokenTable.find(sql, hash, kind, now)).orElse(null);
    AcceptanceRow acceptance =
        row == null
            ? null
            : database
                .query(sql -> AcceptanceTable.find(sql, row.acceptanceId()))
                .filter(lent -> lent.consumerId() == consumer.id())
                .filter(lent -> consumer.isUsableBy(lent.accountId()))
                .orElse(null);
    if (row == null || acceptance == null || !condition.holds(row)) {
      return new Answer.NothingToExchange();
    }
    Minted minted =
        new Minted(mint(consumer, acceptance, now), RandomText.hex(random, REFRESH_BYTES));
    return database.write(tx -> {
      if (!TokenTable.spend(tx.sql(), row.hash())) {
        TokenTable.deleteSeries(tx.sql(), row.series());
        return new Answer.NothingToExchange();
      }
      keep(tx, minted, acceptance.id(), row.series(), now);
      return new Answer.Given(minted.access(), minted.refresh(), ACCESS_LIFETIME);
    });
  }

  private Optional<ConsumerRow> authenticate(Caller caller) {
    return database
        .query(sql -> ConsumerTable.find(sql, caller.consumerKey()))
        .filter(row -> row.protocol() == Protocol.TWO.number())
        .filter(row -> Restrictions.allow(row.restrictions(), caller.address()))
        .filter(row -> proves(row, caller.secret()));
  }

  private static boolean proves(ConsumerRow row, @Nullable String secret) {
    return secret == null ? !row.confidential() : Hashes.same(row.secret(), Hashes.sha256(secret));
  }

  private String mint(Consumer consumer, AcceptanceRow acceptance, Instant now) {
    return accessTokens.mint(
        consumer.key(),
        acceptance.accountId(),
        GrantList.ofText(acceptance.grants()),
        now,
        now.plus(ACCESS_LIFETIME));
  }

  private void keep(Transaction tx, Minted minted, long acceptance, String series, Instant now) {
    if (sweep.isDue()) {
      TokenTable.deleteExpired(tx.sql(), now, Sweep.AT_ONCE);
    }
    TokenTable.insert(
        tx.sql(),
        TokenRow.plain(
            Hashes.sha256(minted.access()),
            TokenRow.Kind.ACCESS,
            acceptance,
            series,
            now.plus(ACCESS_LIFETIME)));
    String refresh = minted.refresh();
    if (refresh != null) {
      TokenTable.insert(
          tx.sql(),
          TokenRow.plain(
              Hashes.sha256(refresh),
              TokenRow.Kind.REFRESH,
              acceptance,
              series,
              now.plus(REFRESH_LIFETIME)));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
