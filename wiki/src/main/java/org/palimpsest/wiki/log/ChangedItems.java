package org.palimpsest.wiki.log;

import java.util.List;
import java.util.Map;
import org.palimpsest.store.log.LogRow;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.visibility.ChangedItemLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a list of entries with their items short: an entry can have 500 of them. */
final class ChangedItems {
  private static final int MOST = 5_000;

  private ChangedItems() {}

  /** The first of the entries that have not too many items together, one at least. */
  static Slice<LogRow, Position> bounded(JdbcClient sql, Slice<LogRow, Position> rows) {
    List<LogRow> entries = rows.items();
    Map<Long, Integer> counts =
        ChangedItemLookup.count(sql, entries.stream().map(LogRow::id).toList());
    int items = 0;
    for (int i = 0; i < entries.size(); i++) {
      items += counts.getOrDefault(entries.get(i).id(), 0);
      if (i > 0 && items > MOST) {
        return new Slice<>(entries.subList(0, i), entries.get(i).position());
      }
    }
    return rows;
  }
}
