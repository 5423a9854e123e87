package org.palimpsest.wiki.tag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.palimpsest.store.tag.TagListing;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many changes carry a tag. That is counted each time, but for the few tags of which there are
 * so many that counting takes long: such a number is kept for a thousand times as long as it takes.
 * Thread-safe.
 */
final class TagCounts {
  /** So many are counted in twenty milliseconds or so. */
  private static final long MANY = 20_000;

  /** A thousand times the milliseconds that it takes to count them are so many of each. */
  private static final long COUNTED_PER_SECOND_KEPT = 1000;

  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(long count, Instant old) {}

  /** The numbers by the ids of the tags; one that nothing carries is absent. */
  Map<Long, Long> of(JdbcClient sql, Collection<Long> tagIds, Instant now) {
    Map<Long, Long> counts = new HashMap<>();
    List<Long> open = new ArrayList<>();
    for (Long id : tagIds) {
      Kept known = kept.get(id);
      if (known != null && now.isBefore(known.old)) {
        counts.put(id, known.count);
      } else {
        open.add(id);
      }
    }
    TagListing.countUses(sql, open)
        .forEach((id, count) -> {
          counts.put(id, count);
          if (count > MANY) {
            kept.put(id, new Kept(count, now.plusSeconds(count / COUNTED_PER_SECOND_KEPT)));
          }
        });
    return counts;
  }
}
