package org.palimpsest.store.user;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has done of late, and what has been done since they last looked. */
public final class ActivityLookup {
  private ActivityLookup() {}

  /** When the newest revision was made under this name. */
  public static Optional<Instant> newestContribution(JdbcClient sql, String name) {
    return sql.sql(
            """
            SELECT r.created FROM live_revision r JOIN actor n ON n.id = r.actor_id WHERE n.name = ?
            ORDER BY r.actor_id DESC, r.created DESC, r.id DESC LIMIT 1\
            """)
        .params(name)
        .query((rs, n) -> Instant.ofEpochSecond(rs.getLong(1)))
        .optional();
  }

  /** How many watched pages have changed since an account last saw them; counts up to a limit. */
  public static long unseenPages(JdbcClient sql, long accountId, Instant now, int limit) {
    return sql.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM watch WHERE account_id = ? AND notified IS NOT NULL
              AND (expires IS NULL OR expires > ?) LIMIT ?) AS unseen\
            """)
        .params(accountId, now.getEpochSecond(), limit)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }
}
