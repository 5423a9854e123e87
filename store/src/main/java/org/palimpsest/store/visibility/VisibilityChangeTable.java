package org.palimpsest.store.visibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of what log entries have hidden or shown, item by item. Nothing is ever changed or
 * deleted in it.
 */
public final class VisibilityChangeTable {
  /** Rows of one statement, which has five marks for each. */
  private static final int ROWS = 500;

  private VisibilityChangeTable() {}

  /**
   * Keeps what a log entry tells of.
   *
   * @param changes what has become of each item, by its id
   */
  public static void insert(
      JdbcClient sql, long logId, ItemKind kind, Map<Long, LevelChange> changes) {
    List<Map.Entry<Long, LevelChange>> all = List.copyOf(changes.entrySet());
    for (int from = 0; from < all.size(); from += ROWS) {
      List<Map.Entry<Long, LevelChange>> rows =
          all.subList(from, Math.min(all.size(), from + ROWS));
      List<Object> values = new ArrayList<>(5 * rows.size());
      for (Map.Entry<Long, LevelChange> row : rows) {
        LevelChange change = row.getValue();
        values.addAll(
            List.of(
                logId,
                kind.stored(),
                row.getKey(),
                change.before().stored(),
                change.after().stored()));
      }
      sql.sql(
              "INSERT INTO visibility_change (log_id, kind, item_id, levels_before, levels_after)"
                  + " VALUES "
                  + Batches.marks("(?,?,?,?,?)", rows.size()))
          .params(values)
          .update();
    }
  }
}
