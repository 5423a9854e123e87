package org.palimpsest.store.log;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the items that log entries are about. */
public final class LogItemTable {
  private LogItemTable() {}

  /** Keeps that an entry is about an item, which must not have been kept of it before. */
  public static void insert(JdbcClient sql, long logId, LogItem item) {
    sql.sql("INSERT INTO log_item (kind, item_id, log_id) VALUES (?, ?, ?)")
        .params(item.kind().stored(), item.id(), logId)
        .update();
  }

  /** The ids of the entries that are about an item, newest first, at most {@code limit}. */
  public static List<Long> entriesAbout(JdbcClient sql, LogItem item, int limit) {
    return sql.sql(
            """
            SELECT log_id FROM log_item WHERE kind = ? AND item_id = ?
            ORDER BY log_id DESC LIMIT ?\
            """)
        .params(item.kind().stored(), item.id(), limit)
        .query((rs, n) -> rs.getLong(1))
        .list();
  }
}
