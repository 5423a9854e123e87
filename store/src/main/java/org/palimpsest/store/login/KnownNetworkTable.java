package org.palimpsest.store.login;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of networks from which people have logged in. */
public final class KnownNetworkTable {
  private KnownNetworkTable() {}

  /** When somebody has been seen in a network; empty when never. */
  public static Optional<Instant> seen(JdbcClient sql, long accountId, String network) {
    return sql.sql("SELECT seen FROM known_network WHERE account_id = ? AND network = ?")
        .params(accountId, network)
        .query((rs, n) -> Instant.ofEpochSecond(rs.getLong(1)))
        .optional();
  }

  /**
   * Notes that somebody has been seen in a network.
   *
   * @param most how many networks of an account are kept: the latest
   */
  public static void see(JdbcClient sql, long accountId, String network, Instant now, int most) {
    sql.sql(
            """
            INSERT INTO known_network (account_id, network, seen) VALUES (?, ?, ?)
            ON CONFLICT (account_id, network) DO UPDATE SET seen = excluded.seen\
            """)
        .params(accountId, network, now.getEpochSecond())
        .update();
    sql.sql(
            """
            DELETE FROM known_network WHERE account_id = ? AND network NOT IN (
              SELECT network FROM known_network WHERE account_id = ?
              ORDER BY seen DESC, network LIMIT ?)\
            """)
        .params(accountId, accountId, most)
        .update();
  }
}
