package org.palimpsest.store.file;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of deletions of files and of old versions: a row for each that has taken any. */
public final class FileDeletionTable {
  private FileDeletionTable() {}

  /**
   * Keeps that versions of a file are deleted, and gives the deletion's id.
   *
   * @param logId the log entry that tells of it
   */
  public static long insert(JdbcClient sql, Title title, Instant now, long logId) {
    return sql.sql(
            "INSERT INTO file_deletion (name, created, log_id) VALUES (?, ?, ?) RETURNING id")
        .params(title.key(), now.getEpochSecond(), logId)
        .query(Long.class)
        .single();
  }

  /** Forgets those of these deletions that hold no version any more. */
  static void removeEmpty(JdbcClient sql, Collection<Long> ids) {
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              """
              DELETE FROM file_deletion WHERE id IN (%s) AND NOT EXISTS (
                SELECT 1 FROM file_version v
                WHERE v.deletion_id = file_deletion.id AND v.deletion_id > 0)\
              """
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .update();
    }
  }
}
