package org.palimpsest.store.visibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what log entries have hidden and shown, item by item. */
public final class ChangedItemLookup {
  private ChangedItemLookup() {}

  /** How many items each of these entries tells of; those that tell of none are absent. */
  public static Map<Long, Integer> count(JdbcClient sql, Collection<Long> entries) {
    Map<Long, Integer> counts = new HashMap<>();
    for (List<Long> batch : Batches.of(entries)) {
      sql.sql(
              "SELECT log_id, count(*) FROM visibility_change WHERE log_id IN ("
                  + Batches.marks("?", batch.size())
                  + ") GROUP BY log_id")
          .params(batch)
          .query(rs -> {
            counts.put(rs.getLong(1), rs.getInt(2));
          });
    }
    return counts;
  }

  /** The items of these entries, those of each entry newest first. */
  public static Map<Long, List<ChangedItem>> of(JdbcClient sql, Collection<Long> entries) {
    Map<Long, List<ChangedItem>> items = new HashMap<>();
    for (List<Long> batch : Batches.of(entries)) {
      sql.sql(
              """
              SELECT c.log_id, c.kind, c.item_id, c.levels_before, c.levels_after, v.replaced
              FROM visibility_change c
                LEFT JOIN file_version v ON v.id = c.item_id AND c.kind = %d
              WHERE c.log_id IN (%s) ORDER BY c.log_id, c.kind, c.item_id DESC\
              """
                  .formatted(ItemKind.FILE_VERSION.stored(), Batches.marks("?", batch.size())))
          .params(batch)
          .query(rs -> {
            items.computeIfAbsent(rs.getLong(1), _ -> new ArrayList<>()).add(item(rs));
          });
    }
    return items;
  }

  private static ChangedItem item(ResultSet rs) throws SQLException {
    long replaced = rs.getLong(6);
    Instant archived = rs.wasNull() ? null : Instant.ofEpochSecond(replaced);
    return new ChangedItem(
        ItemKind.ofStored(rs.getInt(2)),
        rs.getLong(3),
        archived,
        Visibility.of(rs.getInt(4)),
        Visibility.of(rs.getInt(5)));
  }
}
