package org.palimpsest.store.statistics;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts people. The cost grows with the number of accounts, not of changes. */
public final class UserCounts {
  private UserCounts() {}

  /**
   * How many members each group has whose membership is not over; a group without any is absent.
   */
  public static Map<String, Long> byGroup(JdbcClient sql, Instant now) {
    Map<String, Long> counts = new HashMap<>();
    sql.sql(
            """
            SELECT group_name, count(*) FROM account_group
            WHERE expires IS NULL OR expires > ? GROUP BY group_name\
            """)
        .param(now.getEpochSecond())
        .query((rs, n) -> counts.put(rs.getString(1), rs.getLong(2)))
        .list();
    return counts;
  }

  /** How many accounts have changed something since a time. */
  public static long activeSince(JdbcClient sql, Instant time) {
    return sql.sql(
            """
            SELECT count(*) FROM actor a WHERE a.account_id IS NOT NULL AND EXISTS (
              SELECT 1 FROM recent_change c WHERE c.actor_id = a.id AND c.created >= ?)\
            """)
        .param(time.getEpochSecond())
        .query(Long.class)
        .single();
  }
}
