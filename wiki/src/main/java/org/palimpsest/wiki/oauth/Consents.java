package org.palimpsest.wiki.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.oauth.AcceptanceRow;
import org.palimpsest.store.oauth.AcceptanceTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.password.RandomText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What users have lent to applications: lending it, looking at it, taking it back. Thread-safe. */
public final class Consents {
  private static final int KEY_BYTES = 16;
  private static final int SECRET_BYTES = 20;

  private final Database database;
  private final UserNames names;
  private final Vault vault;
  private final InstantSource clock;
  private final RandomGenerator random;

  Consents(
      Database database,
      UserNames names,
      Vault vault,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.names = names;
    this.vault = vault;
    this.clock = clock;
    this.random = random;
  }

  /** What a user has lent to an application; empty when nothing. */
  public Optional<GrantList> lent(Consumer consumer, long accountId) {
    return database
        .query(sql -> AcceptanceTable.find(sql, consumer.id(), accountId))
        .map(row -> GrantList.ofText(row.grants()));
  }

  /**
   * Takes back what the user of this name has lent to an application, which ends all its tokens,
   * and says whether there was anything.
   */
  public boolean revoke(long consumerId, String user) {
    return database.write(tx -> {
      Optional<AcceptanceRow> row =
          names
              .usable(user)
              .flatMap(name -> AccountTable.find(tx.sql(), name))
              .flatMap(account -> AcceptanceTable.find(tx.sql(), consumerId, account.id()));
      row.ifPresent(found -> AcceptanceTable.delete(tx.sql(), found.id()));
      return row.isPresent();
    });
  }

  /** What has to be ready before a consent is written. */
  record Fresh(String accessKey, String sealedSecret, Instant now) {}

  /** Makes the keys of a first consent; outside of the transaction. */
  Fresh fresh(Consumer consumer) {
    String key = RandomText.hex(random, KEY_BYTES);
    String sealed =
        consumer.protocol() == Protocol.ONE
            ? vault.seal(RandomText.hex(random, SECRET_BYTES), key)
            : "";
    return new Fresh(key, sealed, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Lends, inside a transaction, and gives the number of what is lent. Who has lent something to
   * this application before keeps the access token and changes what it is good for.
   */
  static long lend(
      JdbcClient sql, Consumer consumer, long accountId, GrantList grants, Fresh fresh) {
    Optional<AcceptanceRow> before = AcceptanceTable.find(sql, consumer.id(), accountId);
    if (before.isPresent()) {
      AcceptanceTable.regrant(sql, before.get().id(), grants.text());
      return before.get().id();
    }
    return AcceptanceTable.insert(
        sql,
        new AcceptanceRow(
            0,
            consumer.id(),
            accountId,
            grants.text(),
            fresh.accessKey(),
            fresh.sealedSecret(),
            fresh.now()));
  }
}
