package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people know of what they have done and no log tells. Not thread-safe. */
final class Diary {
  /** An edit. */
  record Written(long revision, String title, Instant at) {}

  private record Restored(String title, Instant at) {}

  final List<Written> written = new ArrayList<>();
  private final Map<Restored, Set<Long>> restored = new HashMap<>();

  Diary copy() {
    Diary copy = new Diary();
    copy.written.addAll(written);
    copy.restored.putAll(restored);
    return copy;
  }

  /** That these revisions of a title have been brought back. */
  void restored(String title, Instant at, Set<Long> revisions) {
    restored.put(new Restored(title, at), Set.copyOf(revisions));
  }

  /** Which were brought back then. */
  Set<Long> restoredAt(String title, Instant at) {
    return restored.getOrDefault(new Restored(title, at), Set.of());
  }
}
