package org.palimpsest.wiki.password;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedSet;

/** Lines of those who wait, by a key; the keys take turns. Not thread-safe. */
final class Ring<T> {
  private final LinkedHashMap<String, LinkedHashSet<T>> lines = new LinkedHashMap<>();

  /** Puts somebody at the end of a line; a line that begins has its turn after all others. */
  void add(String key, T waiting) {
    lines.computeIfAbsent(key, fresh -> new LinkedHashSet<>()).add(waiting);
  }

  /** Takes somebody out of a line. */
  void remove(String key, T waiting) {
    LinkedHashSet<T> line = lines.get(key);
    if (line != null && line.remove(waiting) && line.isEmpty()) {
      lines.remove(key);
    }
  }

  /** The first in the line whose turn it is, who stays there; the next turn is another line's. */
  T turn() {
    Map.Entry<String, LinkedHashSet<T>> line = lines.firstEntry();
    if (line == null) {
      throw new NoSuchElementException();
    }
    lines.putLast(line.getKey(), line.getValue());
    return line.getValue().getFirst();
  }

  /** How many wait in a line. */
  int length(String key) {
    LinkedHashSet<T> line = lines.get(key);
    return line == null ? 0 : line.size();
  }

  /** The line in which most wait; there must be one. */
  SequencedSet<T> longest() {
    return lines.values().stream().max(Comparator.comparingInt(LinkedHashSet::size)).orElseThrow();
  }
}
