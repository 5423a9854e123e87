package org.palimpsest.store.upload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.file.FileContent;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds uploads that are not published yet by their keys, or lists those of an account. */
public final class StashLookup {
  private static final String SELECT =
      "SELECT s.file_key, s.account_id, s.created, s.received, b.size, m.width, m.height,"
          + " s.blob_id, m.sha1, m.mime, m.kind, m.bits, octet_length(m.metadata)"
          + " FROM stashed_upload s LEFT JOIN blob b ON b.id = s.blob_id"
          + " LEFT JOIN media m ON m.blob_id = s.blob_id";

  private static final Order<StashedFile, StashedFile.Place> BY_TIME =
      new Order<>(
          List.of("s.created", "s.file_key"),
          at -> List.of(at.created().getEpochSecond(), at.key()),
          StashedFile::place);

  private StashLookup() {}

  /** Those of these uploads that there are, by key. One query for up to 500. */
  public static Map<String, StashedFile> byKeys(
      JdbcClient sql, Collection<String> keys, Instant now) {
    Map<String, StashedFile> found = new HashMap<>();
    for (List<String> batch : Batches.of(keys)) {
      Conditions where =
          new Conditions().isOneOf("s.file_key", batch).and("s.expires > ?", now.getEpochSecond());
      sql.sql(SELECT + where.text())
          .params(where.values())
          .query((rs, n) -> found.put(rs.getString(1), read(rs)))
          .list();
    }
    return found;
  }

  /** The uploads of an account within a window. */
  public static Slice<StashedFile, StashedFile.Place> list(
      JdbcClient sql, long accountId, Window<StashedFile.Place> window, Instant now) {
    Conditions where =
        new Conditions()
            .and("s.account_id = ?", accountId)
            .and("s.expires > ?", now.getEpochSecond());
    return BY_TIME.seek(sql, SELECT, where, window, (rs, n) -> read(rs));
  }

  private static StashedFile read(ResultSet rs) throws SQLException {
    long blobId = rs.getLong(8);
    boolean whole = !rs.wasNull();
    return new StashedFile(
        rs.getString(1),
        rs.getLong(2),
        Instant.ofEpochSecond(rs.getLong(3)),
        new FileSize(whole ? rs.getLong(5) : rs.getLong(4), rs.getInt(6), rs.getInt(7)),
        whole
            ? new FileContent(
                blobId,
                rs.getString(9),
                rs.getString(10),
                rs.getString(11),
                rs.getInt(12),
                rs.getInt(13))
            : null);
  }
}
