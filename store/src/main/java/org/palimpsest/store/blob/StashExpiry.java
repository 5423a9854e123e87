package org.palimpsest.store.blob;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets uploads that were not published in time, with their chunks; what they named is then left
 * to {@link BlobSweeper}. Thread-safe, and safe with several processes.
 */
public final class StashExpiry {
  private static final int BATCH = 100;

  private final Database database;
  private final InstantSource clock;

  public StashExpiry(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Forgets all whose time is over, and says how many they were. */
  public int expire() {
    int all = 0;
    boolean more = database.query(sql -> isAnyDue(sql, clock.instant()));
    while (more) {
      Instant now = clock.instant();
      int expired = database.write(tx -> expire(tx.sql(), now));
      all += expired;
      more = expired == BATCH;
    }
    return all;
  }

  private static boolean isAnyDue(JdbcClient sql, Instant now) {
    return sql.sql("SELECT 1 FROM stashed_upload WHERE expires <= ? LIMIT 1")
        .param(now.getEpochSecond())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private static int expire(JdbcClient sql, Instant now) {
    // Locks the rows, so that nobody prolongs or continues them between the statements.
    List<String> keys =
        sql.sql(
                """
                UPDATE stashed_upload SET expires = expires WHERE file_key IN (
                  SELECT file_key FROM stashed_upload WHERE expires <= ? ORDER BY expires LIMIT ?)
                AND expires <= ? RETURNING file_key\
                """)
            .params(now.getEpochSecond(), BATCH, now.getEpochSecond())
            .query(String.class)
            .list();
    for (List<String> batch : Batches.of(keys)) {
      String marks = Batches.marks("?", batch.size());
      sql.sql("DELETE FROM stashed_chunk WHERE file_key IN (%s)".formatted(marks))
          .params(batch)
          .update();
      sql.sql("DELETE FROM stashed_upload WHERE file_key IN (%s)".formatted(marks))
          .params(batch)
          .update();
    }
    return keys.size();
  }
}
