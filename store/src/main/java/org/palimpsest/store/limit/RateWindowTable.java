package org.palimpsest.store.limit;

import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of windows of time in which something is counted. Each belongs to a share of the room
 * that there is; where a share has one window only, that is named like it.
 */
public final class RateWindowTable {
  private RateWindowTable() {}

  /** Counts one and gives the count after it; empty when no window is open. */
  public static OptionalLong hit(JdbcClient sql, String name, Instant now) {
    return sql.sql(
            "UPDATE rate_window SET hits = hits + 1 WHERE name = ? AND closes > ? RETURNING hits")
        .params(name, now.getEpochSecond())
        .query((rs, n) -> OptionalLong.of(rs.getLong(1)))
        .optional()
        .orElse(OptionalLong.empty());
  }

  /**
   * Opens a window and counts one, also if another has opened it meanwhile; gives the count. A
   * share that is used up loses what is over, else its window with the fewest hits.
   *
   * @param most how many windows the share can have
   */
  public static long open(
      JdbcClient sql, String name, String share, Instant closes, int most, Instant now) {
    if (!share.equals(name) && size(sql, share) >= most) {
      makeRoom(sql, share, now);
    }
    return sql.sql(
            """
            INSERT INTO rate_window (name, share, closes, hits) VALUES (?, ?, ?, 1)
            ON CONFLICT (name) DO UPDATE SET
              hits = CASE WHEN rate_window.closes > ? THEN rate_window.hits + 1 ELSE 1 END,
              share = CASE WHEN rate_window.closes > ? THEN rate_window.share
                      ELSE excluded.share END,
              closes = CASE WHEN rate_window.closes > ? THEN rate_window.closes
                       ELSE excluded.closes END
            RETURNING hits\
            """)
        .params(
            name,
            share,
            closes.getEpochSecond(),
            now.getEpochSecond(),
            now.getEpochSecond(),
            now.getEpochSecond())
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /** The count in the window that is open; 0 when none is. */
  public static long count(JdbcClient sql, String name, Instant now) {
    return sql.sql("SELECT hits FROM rate_window WHERE name = ? AND closes > ?")
        .params(name, now.getEpochSecond())
        .query((rs, n) -> rs.getLong(1))
        .optional()
        .orElse(0L);
  }

  /** Forgets a count. */
  public static void clear(JdbcClient sql, String name) {
    sql.sql("DELETE FROM rate_window WHERE name = ?").params(name).update();
  }

  /**
   * Removes the windows that are over and, where more than so many remain, those with the fewest
   * hits of the largest shares; gives how many are removed.
   */
  public static int trim(JdbcClient sql, int most, Instant now) {
    int over =
        sql.sql("DELETE FROM rate_window WHERE closes <= ?").params(now.getEpochSecond()).update();
    long excess = sql.sql("SELECT count(*) FROM rate_window").query(Long.class).single() - most;
    return excess <= 0
        ? over
        : over
            + sql.sql(
                    """
                    DELETE FROM rate_window WHERE name IN (
                      SELECT name FROM (
                        SELECT name, row_number() OVER (
                          PARTITION BY share ORDER BY hits DESC, closes DESC) AS place
                        FROM rate_window) ranked
                      ORDER BY place DESC LIMIT ?)\
                    """)
                .params(excess)
                .update();
  }

  private static long size(JdbcClient sql, String share) {
    return sql.sql("SELECT count(*) FROM rate_window WHERE share = ?")
        .params(share)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  private static void makeRoom(JdbcClient sql, String share, Instant now) {
    int over =
        sql.sql("DELETE FROM rate_window WHERE share = ? AND closes <= ?")
            .params(share, now.getEpochSecond())
            .update();
    if (over == 0) {
      sql.sql(
              """
              DELETE FROM rate_window WHERE name = (
                SELECT name FROM rate_window WHERE share = ? ORDER BY hits, closes LIMIT 1)\
              """)
          .params(share)
          .update();
    }
  }
}
