package org.palimpsest.store.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what is known of bytes, read from them once. */
public final class MediaTable {
  private MediaTable() {}

  /** Keeps what some bytes are; what is known already stays. */
  public static void put(JdbcClient sql, long blobId, MediaRow row) {
    sql.sql(
            """
            INSERT INTO media (blob_id, sha1, mime, kind, width, height, bits, metadata)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (blob_id) DO NOTHING\
            """)
        .params(
            blobId,
            row.sha1(),
            row.mime(),
            row.kind(),
            row.width(),
            row.height(),
            row.bits(),
            row.metadata())
        .update();
  }

  /** What these bytes are. */
  public static Optional<MediaRow> find(JdbcClient sql, long blobId) {
    return sql.sql(
            """
            SELECT sha1, mime, kind, width, height, bits, metadata FROM media WHERE blob_id = ?\
            """)
        .params(blobId)
        .query((rs, n) ->
            new MediaRow(
                rs.getString(1),
                rs.getString(2),
                rs.getString(3),
                rs.getInt(4),
                rs.getInt(5),
                rs.getInt(6),
                rs.getString(7)))
        .optional();
  }

  /** What bytes say of themselves: JSON objects by the ids of blobs. */
  public static Map<Long, String> metadata(JdbcClient sql, Collection<Long> blobIds) {
    Map<Long, String> found = HashMap.newHashMap(blobIds.size());
    for (List<Long> batch : Batches.of(blobIds)) {
      Conditions where = new Conditions().isOneOf("blob_id", batch);
      sql.sql("SELECT blob_id, metadata FROM media" + where.text())
          .params(where.values())
          .query((rs, n) -> found.put(rs.getLong(1), rs.getString(2)))
          .list();
    }
    return found;
  }
}
