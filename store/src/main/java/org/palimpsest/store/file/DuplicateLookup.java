package org.palimpsest.store.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds files whose current versions have the same bytes. */
public final class DuplicateLookup {
  private static final String SELECT =
      "SELECT g.name, f.name, v.created, v.visibility, "
          + GuardedColumns.AUTHOR
          + " FROM file g JOIN file f ON f.blob_id = g.blob_id AND f.id <> g.id"
          + " JOIN live_file_version v ON v.id = f.latest JOIN actor a ON a.id = v.actor_id";

  private static final Order<DuplicateRow, String> BY_NAME =
      Order.byText("f.name", DuplicateRow::name);

  private DuplicateLookup() {}

  /**
   * The files that equal one of these: file by file in the order given, and those of each by name.
   *
   * @param fileIds one at least, at most 500
   * @param from the name with which to begin among those that equal the first; null: the first
   */
  public static Slice<DuplicateRow, DuplicatePlace> list(
      JdbcClient sql, List<Long> fileIds, Direction direction, @Nullable String from, int limit) {
    List<String> selects = new ArrayList<>(fileIds.size());
    List<Object> values = new ArrayList<>();
    for (long fileId : fileIds) {
      Conditions where = new Conditions().and("g.id = ?", fileId);
      Window<String> window = new Window<>(direction, selects.isEmpty() ? from : null, null, limit);
      selects.add(
          "SELECT * FROM (%s) AS t%d"
              .formatted(BY_NAME.query(SELECT, where, window), selects.size()));
      values.addAll(where.values(limit + 1));
    }
    values.add(limit + 1);
    List<DuplicateRow> read =
        sql.sql(String.join(" UNION ALL ", selects) + " LIMIT ?")
            .params(values)
            .query((rs, n) -> {
              Visibility visibility = Visibility.of(rs.getInt(4));
              return new DuplicateRow(
                  rs.getString(1),
                  rs.getString(2),
                  Instant.ofEpochSecond(rs.getLong(3)),
                  GuardedColumns.author(rs, 5, visibility));
            })
            .list();
    return Slice.of(read, limit, DuplicateRow::place);
  }
}
