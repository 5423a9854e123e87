package org.palimpsest.store.importing;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far imports have come, by what is imported. */
public final class ImportProgressTable {
  private ImportProgressTable() {}

  /** How far the import of this has come, if it ever began. */
  public static Optional<ImportProgress> find(JdbcClient sql, String source) {
    return sql.sql(
            """
            SELECT items, pages, revisions, log_entries, finished FROM import_progress
            WHERE source = ?\
            """)
        .param(source)
        .query((rs, n) ->
            new ImportProgress(
                rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4), rs.getInt(5) != 0))
        .optional();
  }

  /** Notes how far it has come. */
  public static void put(JdbcClient sql, String source, ImportProgress progress, Instant now) {
    sql.sql(
            """
            INSERT INTO import_progress
              (source, items, pages, revisions, log_entries, updated, finished)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source) DO UPDATE SET items = excluded.items, pages = excluded.pages,
              revisions = excluded.revisions, log_entries = excluded.log_entries,
              updated = excluded.updated, finished = excluded.finished\
            """)
        .params(
            source,
            progress.items(),
            progress.pages(),
            progress.revisions(),
            progress.logEntries(),
            now.getEpochSecond(),
            progress.finished() ? 1 : 0)
        .update();
  }
}
