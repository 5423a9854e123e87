package org.palimpsest.wiki.diff;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which changed lines of two texts are the same line to a reader. Used by one thread. */
final class Matches {
  private final Map<Integer, Match> byFrom = new HashMap<>();
  private final Map<Integer, Match> byTo = new HashMap<>();

  /**
   * A line of both texts.
   *
   * @param words which of its words have changed, in characters from its start
   * @param moved whether it stands at another place
   */
  record Match(int from, int to, List<Change> words, boolean moved) {}

  void add(Match match) {
    byFrom.put(match.from, match);
    byTo.put(match.to, match);
  }

  @Nullable Match ofFrom(int line) {
    return byFrom.get(line);
  }

  @Nullable Match ofTo(int line) {
    return byTo.get(line);
  }

  /** The lines of the old text in a change that have partners, counted from its first. */
  BitSet fromMatched(Change change) {
    BitSet matched = new BitSet();
    for (int line = change.fromStart(); line < change.fromEnd(); line++) {
      matched.set(line - change.fromStart(), byFrom.containsKey(line));
    }
    return matched;
  }

  /** The lines of the new text in a change that have partners, counted from its first. */
  BitSet toMatched(Change change) {
    BitSet matched = new BitSet();
    for (int line = change.toStart(); line < change.toEnd(); line++) {
      matched.set(line - change.toStart(), byTo.containsKey(line));
    }
    return matched;
  }
}
