package org.palimpsest.store.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What there is of the same bytes, and of nearly the same name, for somebody who uploads them. What
 * they may not see is passed over, or they could find out what is hidden by sending it.
 */
public final class SameBytesLookup {
  private static final int MOST = 50;

  private SameBytesLookup() {}

  /** When old versions of a file came that are the same, newest first; fifty at most. */
  public static List<Instant> versions(
      JdbcClient sql, FileFacts file, long blobId, Clearance clearance) {
    return sql
        .sql(
            """
            SELECT created, visibility FROM live_file_version
            WHERE blob_id = ? AND file_id = ? AND replaced IS NOT NULL
            ORDER BY created DESC, id DESC LIMIT ?\
            """)
        .params(blobId, file.id(), MOST)
        .query((rs, n) ->
            sees(clearance, rs.getInt(2))
                ? Optional.of(Instant.ofEpochSecond(rs.getLong(1)))
                : Optional.<Instant>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The keys of files that are the same, but for this one; fifty at most. */
  public static List<String> files(JdbcClient sql, long blobId, Title but) {
    return sql.sql("SELECT name FROM file WHERE blob_id = ? AND name <> ? ORDER BY name LIMIT ?")
        .params(blobId, but.key(), MOST)
        .query(String.class)
        .list();
  }

  /** The key that a deleted version had which is the same. */
  public static Optional<String> deleted(JdbcClient sql, long blobId, Clearance clearance) {
    return sql
        .sql(
            """
            SELECT deleted_name, visibility FROM file_version
            WHERE blob_id = ? AND deletion_id > 0 ORDER BY id LIMIT ?\
            """)
        .params(blobId, MOST)
        .query((rs, n) ->
            sees(clearance, rs.getInt(2)) ? Optional.of(rs.getString(1)) : Optional.<String>empty())
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a file of this title has been deleted. */
  public static boolean wasDeleted(JdbcClient sql, Title title) {
    return sql.sql("SELECT 1 FROM file_version WHERE deleted_name = ? AND deletion_id > 0 LIMIT 1")
        .params(title.key())
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** The first file whose key begins so. */
  public static Optional<String> beginning(JdbcClient sql, String prefix) {
    return sql.sql("SELECT name FROM file WHERE name >= ? ORDER BY name LIMIT 1")
        .params(prefix)
        .query(String.class)
        .optional()
        .filter(name -> name.startsWith(prefix));
  }

  private static boolean sees(Clearance clearance, int visibility) {
    return clearance.sees(Field.CONTENT, Visibility.of(visibility).content());
  }
}
