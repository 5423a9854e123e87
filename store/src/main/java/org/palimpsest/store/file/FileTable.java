package org.palimpsest.store.file;

import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Title;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of files that exist. */
public final class FileTable {
  private FileTable() {}

  /** The file of this title, if it exists; titles of other namespaces have none. */
  public static Optional<FileFacts> find(JdbcClient sql, Title title) {
    return title.namespace() != Namespace.FILE
        ? Optional.empty()
        : sql.sql("SELECT id, latest FROM file WHERE name = ?")
            .params(title.key())
            .query((rs, n) -> new FileFacts(rs.getLong(1), title, rs.getLong(2)))
            .optional();
  }

  /**
   * Makes a file without a version; {@link #advance} must follow in the same transaction.
   *
   * @return the new file's id, or nothing when a file of this name exists
   */
  public static OptionalLong create(JdbcClient sql, Title title) {
    return sql.sql(
            "INSERT INTO file (name, latest, blob_id) VALUES (?, 0, 0)"
                + " ON CONFLICT (name) DO NOTHING RETURNING id")
        .params(title.key())
        .query((rs, n) -> rs.getLong(1))
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Compare-and-set: makes a version the current one if the current one is still as expected. Until
   * the transaction ends nobody else can change the file.
   *
   * @param expected the id of the version that must be current; 0 for a file just made
   * @return whether it was; if not, nothing has changed
   */
  public static boolean advance(JdbcClient sql, long fileId, long latest, long expected) {
    return sql.sql(
                """
                UPDATE file SET latest = ?,
                  blob_id = (SELECT blob_id FROM live_file_version WHERE id = ?)
                WHERE id = ? AND latest = ?\
                """)
            .params(latest, latest, fileId, expected)
            .update()
        == 1;
  }

  /**
   * Keeps others from changing a file until the transaction ends, if it is as expected.
   *
   * @return whether it is; if not, the transaction must be discarded
   */
  public static boolean hold(JdbcClient sql, FileFacts file) {
    return sql.sql("UPDATE file SET latest = latest WHERE id = ? AND name = ? AND latest = ?")
            .params(file.id(), file.title().key(), file.latest())
            .update()
        == 1;
  }

  /**
   * Compare-and-set: gives a file another name if its current version is still the same and no file
   * has that name. Its versions go along.
   *
   * @return whether it has it now; if not, the transaction must be discarded
   */
  public static boolean rename(JdbcClient sql, FileFacts file, Title to) {
    try {
      return sql.sql("UPDATE file SET name = ? WHERE id = ? AND name = ? AND latest = ?")
              .params(to.key(), file.id(), file.title().key(), file.latest())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /**
   * Compare-and-set: removes a file whose current version is still the same. Its versions must have
   * been taken by a deletion.
   *
   * @return whether it was; if not, nothing has changed
   */
  public static boolean remove(JdbcClient sql, FileFacts file) {
    return sql.sql("DELETE FROM file WHERE id = ? AND latest = ?")
            .params(file.id(), file.latest())
            .update()
        == 1;
  }
}
