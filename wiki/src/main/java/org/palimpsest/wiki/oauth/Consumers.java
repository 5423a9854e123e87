package org.palimpsest.wiki.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.Transaction;
import org.palimpsest.store.oauth.AcceptanceRow;
import org.palimpsest.store.oauth.AcceptanceTable;
import org.palimpsest.store.oauth.ConsumerRow;
import org.palimpsest.store.oauth.ConsumerTable;
import org.palimpsest.store.oauth.TokenRow;
import org.palimpsest.store.oauth.TokenTable;
import org.palimpsest.store.tag.TagTable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.oauth.signature.Signatures;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * Makes applications known and decides about them, for those who run the wiki: nobody's rights are
 * asked. Thread-safe.
 */
public final class Consumers {
  private static final int KEY_BYTES = 16;
  private static final int SECRET_BYTES = 20;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_VERSION = 32;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
  private static final Pattern SECRET = Pattern.compile("[!-~]{32,128}");

  private final Database database;
  private final UserNames names;
  private final Vault vault;
  private final AccessTokens accessTokens;
  private final InstantSource clock;
  private final RandomGenerator random;

  Consumers(
      Database database,
      UserNames names,
      Vault vault,
      AccessTokens accessTokens,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.names = names;
    this.vault = vault;
    this.accessTokens = accessTokens;
    this.clock = clock;
    this.random = random;
  }

  /** What became of making an application known. */
  public sealed interface Registration {
    /** It is known. */
    record Done(Consumer consumer, ConsumerCredentials credentials) implements Registration {}

    /** There is no such account. */
    record NoSuchAccount() implements Registration {}

    /** The owner has one of this name and version, or the given key is taken. */
    record Taken() implements Registration {}

    /** Something about it makes no sense. */
    record Senseless(Mistake mistake) implements Registration {}
  }

  /** What makes no sense about an application. */
  public enum Mistake {
    /** The name has 1 to 128 characters. */
    NAME,
    /** The version has 1 to 32 characters. */
    VERSION,
    /** The callback is an absolute address without fragment. */
    CALLBACK,
    /** Who identifies people only asks for nothing else. */
    GRANTS,
    /** The key is an RSA key in PEM, and OAuth 1.0a needs it. */
    PUBLIC_KEY,
    /** OAuth 1.0a knows no application without a secret. */
    NOT_CONFIDENTIAL,
    /** Keys have 32 hex digits, secrets 32 to 128 characters of ASCII. */
    CREDENTIALS
  }

  /** What became of a decision about an application. */
  public sealed interface Decision {
    /** It is at the new stage. */
    record Done(Consumer consumer) implements Decision {}

    /** There is no such application. */
    record NoSuchConsumer() implements Decision {}

    /** It cannot get there from where it is. */
    record Impossible(Stage stage) implements Decision {}
  }

  /** Makes an application known, and defines the tag of its edits. */
  public Registration register(NewConsumer wish) {
    Optional<Mistake> mistake = mistake(wish);
    if (mistake.isPresent()) {
      return new Registration.Senseless(mistake.get());
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Optional<AccountRow> owner =
        names
            .usable(wish.owner())
            .flatMap(name -> database.query(sql -> AccountTable.find(sql, name)));
    if (owner.isEmpty()) {
      return new Registration.NoSuchAccount();
    }
    ConsumerCredentials credentials = credentials(wish, owner.get().id(), now);
    ConsumerRow row = row(wish, owner.get(), credentials, now);
    AcceptanceRow acceptance = wish.ownerOnly() ? acceptance(row, credentials, now) : null;
    return database.write(tx -> keep(tx, row, acceptance, credentials));
  }

  /** Approves, rejects, disables an application. */
  public Decision decide(long id, Stage stage) {
    return database.write(tx -> {
      Optional<ConsumerRow> row = ConsumerTable.find(tx.sql(), id);
      if (row.isEmpty()) {
        return new Decision.NoSuchConsumer();
      }
      Stage before = Stage.ofWire(row.get().stage());
      if (!reachable(before).contains(stage)) {
        return new Decision.Impossible(before);
      }
      ConsumerTable.changeStage(tx.sql(), id, stage.wire());
      return new Decision.Done(Consumer.of(ConsumerTable.find(tx.sql(), id).orElseThrow()));
    });
  }

  /** Applications in the order in which they became known, after this number. */
  public List<Consumer> list(long after, int limit) {
    return database.query(
        sql -> ConsumerTable.list(sql, after, limit).stream().map(Consumer::of).toList());
  }

  /** The application with this key. */
  public Optional<Consumer> find(String key) {
    return database.query(sql -> ConsumerTable.find(sql, key)).map(Consumer::of);
  }

  private static Set<Stage> reachable(Stage from) {
    return switch (from) {
      case PROPOSED -> EnumSet.of(Stage.APPROVED, Stage.REJECTED, Stage.EXPIRED);
      case APPROVED -> EnumSet.of(Stage.DISABLED);
      case REJECTED, EXPIRED, DISABLED -> EnumSet.of(Stage.APPROVED);
    };
  }

  private static Optional<Mistake> mistake(NewConsumer wish) {
    if (wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
      return Optional.of(Mistake.NAME);
    }
    if (wish.version().isBlank() || wish.version().length() > LONGEST_VERSION) {
      return Optional.of(Mistake.VERSION);
    }
    if (!wish.callback().isSound()) {
      return Optional.of(Mistake.CALLBACK);
    }
    if (wish.grants().isAuthOnly() && wish.grants().names().size() > 1) {
      return Optional.of(Mistake.GRANTS);
    }
    boolean one = wish.protocol() == Protocol.ONE;
    if (wish.publicKey() != null && (!one || Signatures.publicKey(wish.publicKey()).isEmpty())) {
      return Optional.of(Mistake.PUBLIC_KEY);
    }
    if (one && !wish.confidential()) {
      return Optional.of(Mistake.NOT_CONFIDENTIAL);
    }
    ConsumerCredentials given = wish.given();
    return given == null || isSound(given) ? Optional.empty() : Optional.of(Mistake.CREDENTIALS);
  }

  private static boolean isSound(ConsumerCredentials given) {
    String token = given.token();
    String tokenSecret = given.tokenSecret();
    return KEY.matcher(given.key()).matches()
        && SECRET.matcher(given.secret()).matches()
        && (token == null || KEY.matcher(token).matches())
        && (tokenSecret == null || SECRET.matcher(tokenSecret).matches());
  }

  private ConsumerCredentials credentials(NewConsumer wish, long ownerId, Instant now) {
    ConsumerCredentials given = wish.given();
    String key = given == null ? RandomText.hex(random, KEY_BYTES) : given.key();
    String secret = given == null ? RandomText.hex(random, SECRET_BYTES) : given.secret();
    if (!wish.ownerOnly()) {
      return new ConsumerCredentials(key, secret, null, null);
    }
    if (wish.protocol() == Protocol.TWO) {
      String token = accessTokens.mint(key, ownerId, wish.grants(), now, null);
      return new ConsumerCredentials(key, secret, token, null);
    }
    return new ConsumerCredentials(
        key,
        secret,
        orNew(given == null ? null : given.token(), KEY_BYTES),
        orNew(given == null ? null : given.tokenSecret(), SECRET_BYTES));
  }

  private String orNew(@Nullable String given, int bytes) {
    return given == null ? RandomText.hex(random, bytes) : given;
  }

  private ConsumerRow row(
      NewConsumer wish, AccountRow owner, ConsumerCredentials credentials, Instant now) {
    String secret =
        wish.protocol() == Protocol.ONE
            ? vault.seal(credentials.secret(), credentials.key())
            : Hashes.sha256(credentials.secret());
    return new ConsumerRow(
        0,
        credentials.key(),
        owner.id(),
        wish.name(),
        wish.version(),
        wish.protocol().number(),
        wish.callback().address(),
        wish.callback().prefix(),
        wish.grants().text(),
        wish.ownerOnly(),
        wish.confidential(),
        wish.restrictions().text(),
        secret,
        wish.publicKey(),
        (wish.approved() ? Stage.APPROVED : Stage.PROPOSED).wire(),
        now,
        owner.name());
  }

  /** The owner of an application that is for nobody else has accepted it by making it. */
  private AcceptanceRow acceptance(ConsumerRow row, ConsumerCredentials credentials, Instant now) {
    String token = credentials.token();
    String tokenSecret = credentials.tokenSecret();
    String key = token == null || tokenSecret == null ? RandomText.hex(random, KEY_BYTES) : token;
    String sealed = tokenSecret == null ? "" : vault.seal(tokenSecret, key);
    return new AcceptanceRow(0, 0, row.accountId(), row.grants(), key, sealed, now);
  }

  private static Registration keep(
      Transaction tx,
      ConsumerRow row,
      @Nullable AcceptanceRow acceptance,
      ConsumerCredentials credentials) {
    OptionalLong id = ConsumerTable.insert(tx.sql(), row);
    if (id.isEmpty()) {
      return new Registration.Taken();
    }
    TagTable.define(tx.sql(), Consumer.tag(id.getAsLong()), false);
    if (acceptance != null) {
      long accepted =
          AcceptanceTable.insert(
              tx.sql(),
              new AcceptanceRow(
                  0,
                  id.getAsLong(),
                  acceptance.accountId(),
                  acceptance.grants(),
                  acceptance.accessKey(),
                  acceptance.accessSecret(),
                  acceptance.accepted()));
      String token = credentials.token();
      if (row.protocol() == Protocol.TWO.number() && token != null) {
        String hash = Hashes.sha256(token);
        TokenTable.insert(
            tx.sql(), TokenRow.plain(hash, TokenRow.Kind.ACCESS, accepted, hash, null));
      }
    }
    return new Registration.Done(
        Consumer.of(ConsumerTable.find(tx.sql(), id.getAsLong()).orElseThrow()), credentials);
  }
}
