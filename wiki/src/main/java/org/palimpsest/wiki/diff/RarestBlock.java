package org.palimpsest.wiki.diff;

import org.jspecify.annotations.Nullable;

/**
 * Finds the block of lines by which to divide two texts: the one whose rarest line is rarest in the
 * first text, and the longest of those; the first one where that leaves a choice. This is what is
 * known as the histogram difference. Used by one thread.
 */
final class RarestBlock {
  /** A line that is there more often is nothing to hold on to. */
  private static final int MOST_OCCURRENCES = 64;

  private static final int NONE = -1;

  private final int[] from;
  private final int[] to;
  private final Effort effort;

  /** How often a line is in the part of the first text, and where first. */
  private final int[] occurrences;

  private final int[] first;

  /** For each place in the first text, where the same line is next. */
  private final int[] next;

  private Change part = new Change(0, 0, 0, 0);
  private @Nullable Change best;
  private int rarity;

  RarestBlock(LineNumbers.Numbered lines, Effort effort) {
    this.from = lines.from();
    this.to = lines.to();
    this.effort = effort;
    this.occurrences = new int[lines.count()];
    this.first = new int[lines.count()];
    this.next = new int[from.length];
  }

  /** The best block of a part; null if it has none, or if the effort was spent in looking. */
  @Nullable Change find(Change searched) {
    part = searched;
    best = null;
    rarity = MOST_OCCURRENCES + 1;
    index();
    int at = part.toStart();
    while (at < part.toEnd() && !effort.isSpent()) {
      effort.take(1);
      at = tryAt(at);
    }
    forget();
    return best;
  }

  private void index() {
    effort.take(2L * part.removed());
    for (int i = part.fromEnd() - 1; i >= part.fromStart(); i--) {
      int line = from[i];
      next[i] = occurrences[line] == 0 ? NONE : first[line];
      first[line] = i;
      occurrences[line]++;
    }
  }

  private void forget() {
    for (int i = part.fromStart(); i < part.fromEnd(); i++) {
      occurrences[from[i]] = 0;
    }
  }

  /**
   * Looks at the blocks that have this line of the second text.
   *
   * @return the line to go on with: those in between have been looked at
   */
  private int tryAt(int toAt) {
    int line = to[toAt];
    int seen = toAt + 1;
    if (occurrences[line] == 0 || occurrences[line] > rarity) {
      return seen;
    }
    int at = first[line];
    while (at != NONE && !effort.isSpent()) {
      int start = at;
      int toStart = toAt;
      int end = at + 1;
      int toEnd = toAt + 1;
      int rarest = occurrences[line];
      while (start > part.fromStart()
          && toStart > part.toStart()
          && from[start - 1] == to[toStart - 1]) {
        start--;
        toStart--;
        rarest = Math.min(rarest, occurrences[from[start]]);
      }
      while (end < part.fromEnd() && toEnd < part.toEnd() && from[end] == to[toEnd]) {
        rarest = Math.min(rarest, occurrences[from[end]]);
        end++;
        toEnd++;
      }
      effort.take(end - start);
      seen = Math.max(seen, toEnd);
      if (best == null || end - start > best.removed() || rarest < rarity) {
        best = new Change(start, end, toStart, toEnd);
        rarity = rarest;
      }
      at = next[at];
      while (at != NONE && at < end) {
        at = next[at];
        effort.take(1);
      }
    }
    return seen;
  }
}
