package org.palimpsest.wiki.diff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins two texts that were made from a common one, line by line. Changes of both sides that
 * overlap or touch each other are a conflict unless they are the same; merges as programs have them
 * are more lenient with neighbouring lines than editors of a wiki expect (spec:
 * edit-and-history.md, 1.7).
 */
public final class ThreeWayMerge {
  /** Texts of more lines than this are not joined: they would take too much memory. */
  public static final int MOST_LINES = 200_000;

  private final Lines base;
  private final StringBuilder merged = new StringBuilder();
  private int linesMerged;

  private ThreeWayMerge(Lines base) {
    this.base = base;
  }

  /** The text with the changes of both sides, or nothing when they are in conflict. */
  public static Optional<String> merge(String base, String mine, String theirs) {
    if (mine.equals(theirs) || theirs.equals(base)) {
      return Optional.of(mine);
    }
    if (mine.equals(base)) {
      return Optional.of(theirs);
    }
    for (String text : List.of(base, mine, theirs)) {
      if (Lines.count(text) > MOST_LINES) {
        return Optional.empty();
      }
    }
    Lines from = Lines.of(base);
    return new ThreeWayMerge(from)
        .merge(new Side(from, Lines.of(mine)), new Side(from, Lines.of(theirs)));
  }

  /**
   * The same where mine is the common text with lines added behind its last one: they come before
   * what theirs has behind that line. Nothing if theirs has changed that very line.
   */
  public static Optional<String> mergeAddition(String base, String added, String theirs) {
    String rest = theirs.startsWith(base + "\n") ? theirs.substring(base.length()) : "";
    if (!rest.isEmpty()) {
      return Optional.of(rest.equals("\n" + added) ? theirs : base + "\n" + added + rest);
    }
    if (Lines.count(base) > MOST_LINES || Lines.count(theirs) > MOST_LINES) {
      return Optional.empty();
    }
    Lines from = Lines.of(base);
    Lines to = Lines.of(theirs);
    List<Change> changes = LineDiff.between(from, to);
    if (changes.isEmpty() || changes.getLast().fromEnd() < from.size()) {
      return Optional.of(theirs + "\n" + added);
    }
    Change last = changes.getLast();
    if (last.removed() > 0) {
      return Optional.empty();
    }
    String behind = to.range(last.toStart(), last.toEnd());
    return Optional.of(
        behind.equals(added) ? theirs : to.range(0, last.toStart()) + "\n" + added + "\n" + behind);
  }

  private Optional<String> merge(Side left, Side right) {
    int done = 0;
    while (left.hasMore() || right.hasMore()) {
      int start = Math.min(left.nextStart(), right.nextStart());
      int end = start;
      for (int reach = -1; reach < end; ) {
        reach = end;
        end = Math.max(left.take(end), right.take(end));
      }
      Range ours = left.changed(start, end);
      Range others = right.changed(start, end);
      add(new Range(base, done, start));
      if (ours != null && others != null && !ours.isSame(others)) {
        return Optional.empty();
      }
      add(ours != null ? ours : Objects.requireNonNull(others));
      done = end;
    }
    add(new Range(base, done, base.size()));
    return Optional.of(merged.toString());
  }

  private void add(Range range) {
    if (range.start < range.end) {
      merged.append(linesMerged == 0 ? "" : "\n").append(range.text.range(range.start, range.end));
      linesMerged += range.end - range.start;
    }
  }

  private record Range(Lines text, int start, int end) {
    boolean isSame(Range other) {
      return text.isSame(start, end, other.text, other.start, other.end);
    }
  }

  /** One side's changes, taken in order; each run of touching changes is looked at as one. */
  private static final class Side {
    private final Lines to;
    private final List<Change> changes;
    private int first;
    private int next;

    Side(Lines from, Lines to) {
      this.to = to;
      this.changes = LineDiff.between(from, to);
    }

    boolean hasMore() {
      return next < changes.size();
    }

    int nextStart() {
      return hasMore() ? changes.get(next).fromStart() : Integer.MAX_VALUE;
    }

    /** Takes the changes that begin up to here, and gives the line up to which they then reach. */
    int take(int end) {
      int reach = end;
      while (nextStart() <= reach) {
        reach = Math.max(reach, changes.get(next++).fromEnd());
      }
      return reach;
    }

    /**
     * What this side has in place of these lines, by the changes taken since the last call; null if
     * there are none.
     */
    @Nullable Range changed(int start, int end) {
      if (first == next) {
        return null;
      }
      Change head = changes.get(first);
      Change tail = changes.get(next - 1);
      first = next;
      return new Range(
          to, head.toStart() - (head.fromStart() - start), tail.toEnd() + (end - tail.fromEnd()));
    }
  }
}
