package org.palimpsest.wiki.diff;

import java.util.List;

/** Finds lines that have become others where they stand, and which of their words changed. */
final class Rewriting {
  /** In longer blocks no words are compared: they would take too much memory. */
  static final int MOST_CHARACTERS = 1 << 18;

  /** With less in common two lines are others. */
  private static final int LEAST_LIKENESS = 200;

  private final Lines from;
  private final Lines to;
  private final Matches matches;
  private final Effort effort;

  Rewriting(Lines from, Lines to, Matches matches, Effort effort) {
    this.from = from;
    this.to = to;
    this.matches = matches;
    this.effort = effort;
  }

  /** Matches the lines of a change. */
  void match(Change change) {
    if (change.removed() == 0 || change.added() == 0) {
      return;
    }
    if (characters(change) > MOST_CHARACTERS) {
      if (change.removed() == 1 && change.added() == 1) {
        matchLongLine(change.fromStart(), change.toStart());
      }
    } else if (Math.max(change.removed(), change.added()) <= Pairing.MOST_LINES) {
      matchByWords(change);
    }
  }

  private void matchByWords(Change change) {
    Block block = new Block(from, to, change, effort);
    int[] partners =
        Pairing.partners(block, matches.fromMatched(change), matches.toMatched(change));
    for (int line = 0; line < partners.length; line++) {
      if (partners[line] != Pairing.NONE) {
        List<Change> words = block.changes(line, partners[line]);
        if (block.likeness(line, partners[line], words) >= LEAST_LIKENESS) {
          matches.add(
              new Matches.Match(
                  change.fromStart() + line, change.toStart() + partners[line], words, false));
        }
      }
    }
  }

  /** Of a line that is too long for words, all between the common ends is changed. */
  private void matchLongLine(int fromLine, int toLine) {
    String old = from.line(fromLine);
    String now = to.line(toLine);
    int most = Math.min(old.length(), now.length());
    int start = 0;
    while (start < most && old.charAt(start) == now.charAt(start)) {
      start++;
    }
    if (start > 0 && Character.isHighSurrogate(old.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < most - start
        && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
      end++;
    }
    if (end > 0 && Character.isLowSurrogate(old.charAt(old.length() - end))) {
      end--;
    }
    Change middle = new Change(start, old.length() - end, start, now.length() - end);
    matches.add(new Matches.Match(fromLine, toLine, List.of(middle), false));
  }

  private long characters(Change change) {
    return (long) from.end(change.fromEnd() - 1)
        - from.start(change.fromStart())
        + to.end(change.toEnd() - 1)
        - to.start(change.toStart());
  }
}
