package org.palimpsest.wiki.file;

import java.time.Instant;
import java.util.Optional;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.file.DeletedVersionTable;
import org.palimpsest.store.file.FileDeletionTable;
import org.palimpsest.store.file.FileFacts;
import org.palimpsest.store.file.FileTable;
import org.palimpsest.store.file.VersionTable;
import org.palimpsest.store.statistics.StatisticsTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What becomes of the versions of a file that is deleted: they stay, with their bytes, and know the
 * deletion that took them (spec: deletion-and-logs.md, section 1.4). All of it happens in the
 * caller's transaction.
 */
public final class FileDeletion {
  private FileDeletion() {}

  /** The file of a title, if there is one. */
  public static Optional<FileFacts> find(JdbcClient sql, Title title) {
    return FileTable.find(sql, title);
  }

  /** How many versions a file has. */
  public static int versions(JdbcClient sql, FileFacts file) {
    return VersionTable.count(sql, file.id());
  }

  /**
   * Deletes a file, but not its page.
   *
   * @param logId the log entry that tells of it
   * @return whether it is done; if not, the file is no longer as it was, and the transaction must
   *     be discarded
   */
  public static boolean delete(JdbcClient sql, FileFacts file, Instant now, long logId) {
    if (!FileTable.remove(sql, file)) {
      return false;
    }
    DeletedVersionTable.takeAll(sql, file, FileDeletionTable.insert(sql, file.title(), now, logId));
    StatisticsTable.countFiles(sql, file.id(), -1);
    return true;
  }
}
