package org.palimpsest.store.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.file.ArchiveName;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.visibility.LevelChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of versions of files, live and deleted. */
public final class VersionTable {
  private static final String SELECT =
      "SELECT id, file_id, created, actor_id, blob_id, visibility, replaced FROM live_file_version ";

  private VersionTable() {}

  /** A live version. */
  public static Optional<VersionRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + "WHERE id = ?").params(id).query((rs, n) -> row(rs)).optional();
  }

  /** A live old version of a file; empty when the name is that of another file, too. */
  public static Optional<VersionRow> archived(JdbcClient sql, FileFacts file, ArchiveName name) {
    return name.name().equals(file.title().key())
        ? sql.sql(SELECT + "WHERE file_id = ? AND replaced = ?")
            .params(file.id(), name.replaced().getEpochSecond())
            .query((rs, n) -> row(rs))
            .optional()
        : Optional.empty();
  }

  /** Keeps a current version. The file must be made to point to it in the same transaction. */
  public static long insert(JdbcClient sql, NewVersionRow row) {
    return sql.sql(
            """
            INSERT INTO file_version (file_id, created, actor_id, comment, blob_id, visibility)
            VALUES (?, ?, ?, ?, ?, %s) RETURNING id\
            """
                .formatted(HiddenNames.OF_AUTHOR))
        .params(
            row.fileId(),
            row.created().getEpochSecond(),
            row.actorId(),
            row.comment(),
            row.blobId(),
            row.actorId())
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /**
   * Says that the current version has been replaced. Before the next one is kept.
   *
   * @param replaced the time that its archive name gets; no other version of the file may have it
   */
  public static void archive(JdbcClient sql, long id, Instant replaced) {
    sql.sql("UPDATE file_version SET replaced = ? WHERE id = ?")
        .params(replaced.getEpochSecond(), id)
        .update();
  }

  /** How many live versions a file has. */
  public static int count(JdbcClient sql, long fileId) {
    return sql.sql(
            """
            SELECT (SELECT count(*) FROM live_file_version WHERE file_id = ? AND replaced IS NULL)
              + (SELECT count(*) FROM live_file_version WHERE file_id = ? AND replaced IS NOT NULL)\
            """)
        .params(fileId, fileId)
        .query(Integer.class)
        .single();
  }

  /** Whether a live version of a file has been replaced at this time. */
  public static boolean isTaken(JdbcClient sql, long fileId, Instant replaced) {
    return sql.sql("SELECT 1 FROM live_file_version WHERE file_id = ? AND replaced = ?")
        .params(fileId, replaced.getEpochSecond())
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** When a live version of a file was replaced last; there must be one that was. */
  public static Instant lastReplaced(JdbcClient sql, long fileId) {
    return sql.sql("SELECT max(replaced) FROM live_file_version WHERE file_id = ? AND replaced > 0")
        .params(fileId)
        .query((rs, n) -> Instant.ofEpochSecond(rs.getLong(1)))
        .single();
  }

  /**
   * Compare-and-set: hides or shows fields of live old versions of a file, as far as their levels
   * are as expected. The current version hides nothing.
   *
   * @return the ids of those of which that is so
   */
  public static Set<Long> relevel(
      JdbcClient sql, Collection<Long> ids, long fileId, LevelChange change) {
    return change.apply(
        sql,
        "file_version",
        ids,
        "file_id = ? AND deletion_id = 0 AND replaced IS NOT NULL",
        fileId);
  }

  /** The same for deleted versions. */
  public static Set<Long> relevelDeleted(JdbcClient sql, Collection<Long> ids, LevelChange change) {
    return change.apply(sql, "file_version", ids, "deletion_id > 0");
  }

  /**
   * Hides the uploader of all that somebody has brought, live or deleted, because a block hides
   * their name; or no longer does.
   */
  public static void veilAuthor(JdbcClient sql, long actorId, boolean hide) {
    sql.sql(
            "UPDATE file_version SET visibility = visibility "
                + Veil.AUTHOR.change(hide)
                + " WHERE actor_id = ? AND (visibility & "
                + Veil.AUTHOR.bit()
                + ") "
                + (hide ? "= 0" : "> 0"))
        .params(actorId)
        .update();
  }

  static VersionRow row(ResultSet rs) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(6));
    long replaced = rs.getLong(7);
    Instant at = rs.wasNull() ? null : Instant.ofEpochSecond(replaced);
    return new VersionRow(
        rs.getLong(1),
        rs.getLong(2),
        Instant.ofEpochSecond(rs.getLong(3)),
        Guarded.of(rs.getLong(4), Field.USER, visibility.user()),
        Guarded.of(rs.getLong(5), Field.CONTENT, visibility.content()),
        visibility,
        at);
  }
}
