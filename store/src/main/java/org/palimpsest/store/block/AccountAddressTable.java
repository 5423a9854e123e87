package org.palimpsest.store.block;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From which address each account has edited last. It is known for a limited time, and written anew
 * only where it has changed, or once a day.
 */
public final class AccountAddressTable {
  /** How long it is known. */
  public static final Duration KNOWN = Duration.ofDays(90);

  private static final Duration SEEN_ANEW = Duration.ofDays(1);
  private static final int SWEPT = 10;

  private AccountAddressTable() {}

  /** Keeps that an account edits from this canonical address. */
  public static void see(JdbcClient sql, long accountId, String address, Instant now) {
    int changed =
        sql.sql(
                """
                INSERT INTO account_address (account_id, address, seen) VALUES (?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE
                  SET address = excluded.address, seen = excluded.seen
                  WHERE account_address.address <> excluded.address OR account_address.seen < ?\
                """)
            .params(accountId, address, now.getEpochSecond(), now.minus(SEEN_ANEW).getEpochSecond())
            .update();
    if (changed > 0) {
      sql.sql(
              """
              DELETE FROM account_address WHERE account_id IN
                (SELECT account_id FROM account_address WHERE seen < ? ORDER BY seen LIMIT ?)\
              """)
          .params(now.minus(KNOWN).getEpochSecond(), SWEPT)
          .update();
    }
  }

  /** The address from which an account has edited last, if that is known. */
  public static Optional<String> last(JdbcClient sql, long accountId, Instant now) {
    return sql.sql("SELECT address FROM account_address WHERE account_id = ? AND seen >= ?")
        .params(accountId, now.minus(KNOWN).getEpochSecond())
        .query((rs, n) -> rs.getString(1))
        .optional();
  }
}
