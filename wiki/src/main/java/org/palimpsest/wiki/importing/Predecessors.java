package org.palimpsest.wiki.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.importing.ImportedRevisionTable;
import org.palimpsest.store.seek.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each revision that comes into a page was made upon: the one before it at the moment when it
 * comes, be that stored already or have come just now. Used by one transaction.
 */
final class Predecessors {
  private final @Nullable Position current;
  private final Map<Long, Position> stored;
  private final TreeMap<Instant, Long> come = new TreeMap<>();

  private Predecessors(@Nullable Position current, Map<Long, Position> stored) {
    this.current = current;
    this.stored = stored;
  }

  /**
   * Reads what is stored before any of these.
   *
   * @param current the page's current revision; null: it has none yet
   */
  static Predecessors read(
      JdbcClient sql, long pageId, @Nullable Position current, List<PreparedRevision> revisions) {
    List<Long> times =
        revisions.stream()
            .map(PreparedRevision::created)
            .filter(created -> !isBehind(current, created))
            .map(Instant::getEpochSecond)
            .distinct()
            .toList();
    return new Predecessors(
        current, times.isEmpty() ? Map.of() : ImportedRevisionTable.newestUpTo(sql, pageId, times));
  }

  /** Whether what comes with this time comes behind the whole history. */
  static boolean isBehind(@Nullable Position current, Instant created) {
    return current == null || !current.time().isAfter(created);
  }

  /** The revision before this time; 0 for none. */
  long of(Instant created) {
    Map.Entry<Instant, Long> here = come.floorEntry(created);
    Position before = isBehind(current, created) ? current : stored.get(created.getEpochSecond());
    if (here == null) {
      return before == null ? 0 : before.id();
    }
    Position mine = new Position(here.getKey(), here.getValue());
    return before == null || before.compareTo(mine) < 0 ? mine.id() : before.id();
  }

  /** This revision has come. */
  void add(Instant created, long id) {
    come.put(created, id);
  }
}
