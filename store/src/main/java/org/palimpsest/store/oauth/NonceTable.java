package org.palimpsest.store.oauth;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what must not be signed a second time (OAuth 1.0a). */
public final class NonceTable {
  private NonceTable() {}

  /** Uses a nonce up until this time, and says whether it was unused. */
  public static boolean consume(JdbcClient sql, String hash, Instant expires) {
    return sql.sql(
                "INSERT INTO oauth_nonce (hash, expires) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING")
            .params(hash, expires.getEpochSecond())
            .update()
        > 0;
  }

  /** Removes some of those whose time has passed. */
  public static int deleteExpired(JdbcClient sql, Instant now, int limit) {
    return sql.sql(
            """
            DELETE FROM oauth_nonce WHERE hash IN
              (SELECT hash FROM oauth_nonce WHERE expires <= ? ORDER BY expires, hash LIMIT ?)\
            """)
        .params(now.getEpochSecond(), limit)
        .update();
  }
}
