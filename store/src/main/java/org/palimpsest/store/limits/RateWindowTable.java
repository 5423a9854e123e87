package org.palimpsest.store.limits;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of windows of time in which something is counted. */
public final class RateWindowTable {
  private RateWindowTable() {}

  /** Counts one; a window that is over gives way to a new one. Gives the count after it. */
  public static long hit(JdbcClient sql, String name, long seconds, Instant now) {
    return sql.sql(
            """
            INSERT INTO rate_window (name, opened, hits) VALUES (?, ?, 1)
            ON CONFLICT (name) DO UPDATE SET
              hits = CASE WHEN rate_window.opened > ? THEN rate_window.hits + 1 ELSE 1 END,
              opened = CASE WHEN rate_window.opened > ? THEN rate_window.opened
                       ELSE excluded.opened END
            RETURNING hits\
            """)
        .params(
            name,
            now.getEpochSecond(),
            now.getEpochSecond() - seconds,
            now.getEpochSecond() - seconds)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /** The count in the window that is open; 0 when none is. */
  public static long count(JdbcClient sql, String name, long seconds, Instant now) {
    return sql.sql("SELECT hits FROM rate_window WHERE name = ? AND opened > ?")
        .params(name, now.getEpochSecond() - seconds)
        .query((rs, n) -> rs.getLong(1))
        .optional()
        .orElse(0L);
  }

  /** Forgets a count. */
  public static void clear(JdbcClient sql, String name) {
    sql.sql("DELETE FROM rate_window WHERE name = ?").params(name).update();
  }

  /** Removes the windows that were opened before this time. */
  public static int deleteOpenedBefore(JdbcClient sql, Instant time) {
    return sql.sql("DELETE FROM rate_window WHERE opened < ?")
        .params(time.getEpochSecond())
        .update();
  }
}
