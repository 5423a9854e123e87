package org.palimpsest.store.deletion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of deleted pages: a row for each time that one was deleted. */
public final class DeletionTable {
  private DeletionTable() {}

  /**
   * Keeps that a page is deleted, and gives the deletion's id.
   *
   * @param logId the log entry that tells of it
   */
  public static long insert(JdbcClient sql, PageFacts page, Instant now, long logId) {
    return sql.sql(
            """
            INSERT INTO deletion (namespace, title_key, page_id, created, log_id)
            VALUES (?, ?, ?, ?, ?) RETURNING id\
            """)
        .params(
            page.title().namespace(), page.title().key(), page.id(), now.getEpochSecond(), logId)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /** Forgets those of these deletions that hold no revision any more. */
  public static void removeEmpty(JdbcClient sql, Collection<Long> ids) {
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              """
              DELETE FROM deletion WHERE id IN (%s) AND NOT EXISTS (SELECT 1 FROM revision r
                WHERE r.deletion_id = deletion.id AND r.deletion_id > 0)\
              """
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .update();
    }
  }
}
