package org.palimpsest.store.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How versions of files are taken by a deletion and come back. They stay rows of the one table. */
public final class DeletedVersionTable {
  private DeletedVersionTable() {}

  /** Takes all live versions of a file into a deletion, under the name that it has. */
  public static void takeAll(JdbcClient sql, FileFacts file, long deletionId) {
    sql.sql(
            """
            UPDATE file_version SET deletion_id = ?, deleted_name = ?
            WHERE file_id = ? AND deletion_id = 0\
            """)
        .params(deletionId, file.title().key(), file.id())
        .update();
  }

  /**
   * Takes a live old version likewise.
   *
   * @return whether it was there
   */
  public static boolean take(JdbcClient sql, FileFacts file, long versionId, long deletionId) {
    return sql.sql(
                """
                UPDATE file_version SET deletion_id = ?, deleted_name = ?
                WHERE id = ? AND file_id = ? AND deletion_id = 0 AND replaced IS NOT NULL\
                """)
            .params(deletionId, file.title().key(), versionId, file.id())
            .update()
        == 1;
  }

  /** The deleted versions of a title, newest first. */
  public static List<DeletedVersion> of(JdbcClient sql, Title title) {
    return sql.sql(
            """
            SELECT v.id, v.created, v.replaced, v.visibility, v.deletion_id, d.created
            FROM file_version v JOIN file_deletion d ON d.id = v.deletion_id
            WHERE v.deleted_name = ? AND v.deletion_id > 0 ORDER BY v.created DESC, v.id DESC\
            """)
        .params(title.key())
        .query((rs, n) -> row(rs))
        .list();
  }

  /** When live versions of a file have been replaced. */
  public static Set<Instant> replacements(JdbcClient sql, long fileId) {
    return new HashSet<>(
        sql.sql("SELECT replaced FROM live_file_version WHERE file_id = ? AND replaced > 0")
            .params(fileId)
            .query((rs, n) -> Instant.ofEpochSecond(rs.getLong(1)))
            .list());
  }

  /**
   * Says when a deleted version was replaced, so that it does not get in the way of others when it
   * comes back; null: it is going to be the current one.
   */
  public static void replaced(JdbcClient sql, long id, @Nullable Instant replaced) {
    sql.sql("UPDATE file_version SET replaced = ? WHERE id = ?")
        .param(replaced == null ? null : replaced.getEpochSecond())
        .param(id)
        .update();
  }

  /**
   * Makes deleted versions those of a file, and forgets deletions that hold none any more.
   *
   * @param versions by id, with the deletion that holds each
   * @return how many
   */
  public static int restore(JdbcClient sql, Map<Long, Long> versions, long fileId) {
    int restored = 0;
    for (List<Long> batch : Batches.of(versions.keySet())) {
      restored +=
          sql.sql(
                  """
                  UPDATE file_version SET file_id = ?, deletion_id = 0, deleted_name = NULL
                  WHERE deletion_id > 0 AND id IN (%s)\
                  """
                      .formatted(Batches.marks("?", batch.size())))
              .param(fileId)
              .params(batch)
              .update();
    }
    Collection<Long> deletions = Set.copyOf(versions.values());
    FileDeletionTable.removeEmpty(sql, deletions);
    return restored;
  }

  private static DeletedVersion row(ResultSet rs) throws SQLException {
    long replaced = rs.getLong(3);
    Instant at = rs.wasNull() ? null : Instant.ofEpochSecond(replaced);
    return new DeletedVersion(
        rs.getLong(1),
        Instant.ofEpochSecond(rs.getLong(2)),
        at,
        Visibility.of(rs.getInt(4)),
        rs.getLong(5),
        Instant.ofEpochSecond(rs.getLong(6)));
  }
}
