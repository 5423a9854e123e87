package org.palimpsest.store.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.blob.BlobKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds versions by the names under which they are fetched, each by one query. */
public final class ServedLookup {
  private static final String SELECT =
      """
      SELECT v.created, v.visibility, b.id, b.hash, b.size, m.width, m.height, m.mime
      FROM file f JOIN live_file_version v ON %s
        JOIN blob b ON b.id = v.blob_id JOIN media m ON m.blob_id = v.blob_id
      WHERE f.name = ?\
      """;
  private static final String CURRENT = SELECT.formatted("v.id = f.latest");
  private static final String ARCHIVED = SELECT.formatted("v.file_id = f.id AND v.replaced = ?");

  private static final String DELETED =
      """
      SELECT v.created, v.visibility, b.id, b.hash, b.size, m.width, m.height, m.mime
      FROM file_version v JOIN blob b ON b.id = v.blob_id JOIN media m ON m.blob_id = v.blob_id
      WHERE v.deleted_name = ? AND m.sha1 = ? LIMIT 50\
      """;

  private ServedLookup() {}

  /**
   * The current version of a file.
   *
   * @param name the key of its title
   */
  public static Optional<ServedRow> current(JdbcClient sql, String name) {
    return sql.sql(CURRENT).param(name).query(ServedLookup::row).optional();
  }

  /** An old version of a file. */
  public static Optional<ServedRow> archived(JdbcClient sql, ArchiveName name) {
    return sql.sql(ARCHIVED)
        .params(name.replaced().getEpochSecond(), name.name())
        .query(ServedLookup::row)
        .optional();
  }

  /**
   * Deleted versions of a file with the same bytes.
   *
   * @param name the key of the title that it has had
   * @param sha1 the digest of its bytes, in hex
   */
  public static List<ServedRow> deleted(JdbcClient sql, String name, String sha1) {
    return sql.sql(DELETED).params(name, sha1).query(ServedLookup::row).list();
  }

  private static ServedRow row(ResultSet rs, int number) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(2));
    ServedBytes bytes =
        new ServedBytes(
            rs.getLong(3),
            BlobKey.of(rs.getBytes(4)),
            new FileSize(rs.getLong(5), rs.getInt(6), rs.getInt(7)),
            rs.getString(8));
    return new ServedRow(
        Instant.ofEpochSecond(rs.getLong(1)),
        Guarded.of(bytes, Field.CONTENT, visibility.content()));
  }
}
