package org.palimpsest.store.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of uploads that are not published yet, and that of their chunks. */
public final class StashTable {
  private static final String SELECT =
      "SELECT file_key, account_id, created, expires, blob_id, size, received FROM stashed_upload ";

  private StashTable() {}

  /** The upload with this key, unless it has expired. */
  public static Optional<StashedUpload> find(JdbcClient sql, String key, Instant now) {
    return sql.sql(SELECT + "WHERE file_key = ? AND expires > ?")
        .params(key, now.getEpochSecond())
        .query((rs, n) -> row(rs))
        .optional();
  }

  /** How many uploads an account has in the stash, of which none has expired. */
  public static long count(JdbcClient sql, long accountId, Instant now) {
    return sql.sql("SELECT count(*) FROM stashed_upload WHERE account_id = ? AND expires > ?")
        .params(accountId, now.getEpochSecond())
        .query(Long.class)
        .single();
  }

  /** Keeps an upload under a key that nobody has used. */
  public static void insert(JdbcClient sql, StashedUpload upload) {
    sql.sql(
            """
            INSERT INTO stashed_upload
              (file_key, account_id, created, expires, blob_id, size, received)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
        .param(upload.key())
        .param(upload.accountId())
        .param(upload.created().getEpochSecond())
        .param(upload.expires().getEpochSecond())
        .param(upload.blobId())
        .param(upload.size())
        .param(upload.received())
        .update();
  }

  /**
   * Compare-and-set: adds a chunk to an upload that has come so far.
   *
   * @param received how many bytes had come before it
   * @return whether they had; if not, nothing has changed
   */
  public static boolean addChunk(
      JdbcClient sql, String key, long received, long blobId, long length) {
    if (sql.sql(
                """
                UPDATE stashed_upload SET received = ?
                WHERE file_key = ? AND received = ? AND blob_id IS NULL\
                """)
            .params(received + length, key, received)
            .update()
        == 0) {
      return false;
    }
    sql.sql("INSERT INTO stashed_chunk (file_key, position, blob_id) VALUES (?, ?, ?)")
        .params(key, received, blobId)
        .update();
    return true;
  }

  /** The blobs of the chunks that have come, in their order. */
  public static List<Long> chunks(JdbcClient sql, String key) {
    return sql.sql("SELECT blob_id FROM stashed_chunk WHERE file_key = ? ORDER BY position")
        .params(key)
        .query(Long.class)
        .list();
  }

  /**
   * Forgets an upload with its chunks.
   *
   * @return whether it was still there
   */
  public static boolean remove(JdbcClient sql, String key) {
    sql.sql("DELETE FROM stashed_chunk WHERE file_key = ?").params(key).update();
    return sql.sql("DELETE FROM stashed_upload WHERE file_key = ?").params(key).update() == 1;
  }

  private static StashedUpload row(ResultSet rs) throws SQLException {
    long blob = rs.getLong(5);
    Long blobId = rs.wasNull() ? null : blob;
    return new StashedUpload(
        rs.getString(1),
        rs.getLong(2),
        Instant.ofEpochSecond(rs.getLong(3)),
        Instant.ofEpochSecond(rs.getLong(4)),
        blobId,
        rs.getLong(6),
        rs.getLong(7));
  }
}
