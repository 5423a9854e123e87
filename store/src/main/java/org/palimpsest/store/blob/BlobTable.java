package org.palimpsest.store.blob;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of blobs. A row is kept until a time, and from the time on at which something names it
 * for ever, as long as it is named. A doomed row is one whose bytes are being deleted: it can be
 * neither kept nor named any more.
 */
public final class BlobTable {
  private static final String NAMED =
      """
      (EXISTS (SELECT 1 FROM file_version v WHERE v.blob_id = blob.id)
        OR EXISTS (SELECT 1 FROM stashed_upload s WHERE s.blob_id = blob.id)
        OR EXISTS (SELECT 1 FROM stashed_chunk c WHERE c.blob_id = blob.id))\
      """;

  private BlobTable() {}

  /** Keeps a row for these bytes until then at least; empty where it is doomed. */
  static OptionalLong reserve(JdbcClient sql, DigestedFile bytes, Instant until) {
    return first(
        sql.sql(
                """
                INSERT INTO blob (hash, size, kept_until, doomed) VALUES (?, ?, ?, 0)
                ON CONFLICT (hash) DO UPDATE SET kept_until =
                  CASE WHEN blob.kept_until < excluded.kept_until THEN excluded.kept_until
                    ELSE blob.kept_until END
                WHERE blob.doomed = 0 RETURNING id\
                """)
            .params(bytes.key().bytes(), bytes.size(), until.getEpochSecond())
            .query((rs, n) -> rs.getLong(1))
            .list());
  }

  /**
   * Says in the transaction that makes a file version of it that a blob is named from now on.
   *
   * @return false: its time was over and it has been swept, or is being; begin anew
   */
  public static boolean settle(JdbcClient sql, long id) {
    return sql.sql("UPDATE blob SET kept_until = NULL WHERE id = ? AND doomed = 0")
            .param(id)
            .update()
        == 1;
  }

  /**
   * Has a blob kept until then at least, in the transaction that names it for a time (a stash).
   *
   * @return false: its time was over and it has been swept, or is being; begin anew
   */
  public static boolean hold(JdbcClient sql, long id, Instant until) {
    return sql.sql(
                """
                UPDATE blob SET kept_until = CASE WHEN kept_until < ? THEN ? ELSE kept_until END
                WHERE id = ? AND doomed = 0\
                """)
            .params(until.getEpochSecond(), until.getEpochSecond(), id)
            .update()
        == 1;
  }

  /** A blob by its id, unless it is doomed. */
  public static Optional<KeptBlob> find(JdbcClient sql, long id) {
    return sql.sql("SELECT id, hash, size FROM blob WHERE id = ? AND doomed = 0")
        .param(id)
        .query(BlobTable::row)
        .optional();
  }

  /** A blob by its hash, unless it is doomed. */
  public static Optional<KeptBlob> find(JdbcClient sql, BlobKey key) {
    return sql.sql("SELECT id, hash, size FROM blob WHERE hash = ? AND doomed = 0")
        .param(key.bytes())
        .query(BlobTable::row)
        .optional();
  }

  /** Whether there is anything of which the time is over, named or not. */
  static boolean isAnyDue(JdbcClient sql, Instant now) {
    return sql.sql("SELECT 1 FROM blob WHERE kept_until <= ? LIMIT 1")
        .param(now.getEpochSecond())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Dooms blobs whose time is over and that nothing names, and those again that somebody else has
   * doomed and not removed in time.
   *
   * @param until when others may take it that we have died
   * @param limit the most
   */
  static List<KeptBlob> doom(JdbcClient sql, Instant now, Instant until, int limit) {
    // What the inner query has found may have been settled before its row was locked: asked again.
    return sql.sql(
            """
            UPDATE blob SET doomed = 1, kept_until = ? WHERE id IN (
              SELECT id FROM blob WHERE kept_until <= ? AND (doomed = 1 OR NOT %1$s)
              ORDER BY kept_until LIMIT ?)
            AND kept_until <= ? AND (doomed = 1 OR NOT %1$s)
            RETURNING id, hash, size\
            """
                .formatted(NAMED))
        .params(until.getEpochSecond(), now.getEpochSecond(), limit, now.getEpochSecond())
        .query(BlobTable::row)
        .list();
  }

  /** Makes a doomed row for bytes that have none; empty where they have one. */
  static Optional<KeptBlob> doomWithoutRow(JdbcClient sql, BlobKey key, long size, Instant until) {
    return sql.sql(
            """
            INSERT INTO blob (hash, size, kept_until, doomed) VALUES (?, ?, ?, 1)
            ON CONFLICT (hash) DO NOTHING RETURNING id, hash, size\
            """)
        .params(key.bytes(), size, until.getEpochSecond())
        .query(BlobTable::row)
        .optional();
  }

  /** Removes the row of a doomed blob whose bytes have gone. */
  static void remove(JdbcClient sql, long id) {
    sql.sql("DELETE FROM media WHERE blob_id = ?").param(id).update();
    sql.sql("DELETE FROM blob WHERE id = ? AND doomed = 1").param(id).update();
  }

  /** The next blobs that must have their bytes, since something names them, by their ids. */
  static List<KeptBlob> namedAfter(JdbcClient sql, long id, int limit) {
    return sql.sql(
            "SELECT id, hash, size FROM blob WHERE id > ? AND doomed = 0 AND "
                + NAMED
                + " ORDER BY id LIMIT ?")
        .params(id, limit)
        .query(BlobTable::row)
        .list();
  }

  /** Those of some hashes for which there are rows, doomed or not. */
  static Set<BlobKey> known(JdbcClient sql, Collection<BlobKey> keys) {
    Set<BlobKey> known = new HashSet<>();
    for (List<byte[]> batch : Batches.of(keys.stream().map(BlobKey::bytes).toList())) {
      sql.sql(
              "SELECT hash FROM blob WHERE hash IN (%s)"
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> known.add(BlobKey.of(rs.getBytes(1))))
          .list();
    }
    return known;
  }

  private static OptionalLong first(List<Long> ids) {
    return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getFirst());
  }

  private static KeptBlob row(ResultSet rs, int number) throws SQLException {
    return new KeptBlob(rs.getLong(1), BlobKey.of(rs.getBytes(2)), rs.getLong(3));
  }
}
