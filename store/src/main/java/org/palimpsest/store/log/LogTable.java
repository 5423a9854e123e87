package org.palimpsest.store.log;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of log entries. Nothing is ever deleted from it. */
public final class LogTable {
  private LogTable() {}

  /** Keeps an entry and gives its id. */
  public static long insert(JdbcClient sql, NewLogEntry entry) {
    return sql.sql(
            """
            INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key, page_id,
              revision_id, comment, params)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
        .params(
            entry.created().getEpochSecond(),
            entry.type(),
            entry.action(),
            entry.actorId(),
            entry.title().namespace(),
            entry.title().key(),
            entry.pageId(),
            entry.revisionId(),
            entry.comment(),
            entry.params())
        .query((rs, n) -> rs.getLong(1))
        .single();
  }
}
