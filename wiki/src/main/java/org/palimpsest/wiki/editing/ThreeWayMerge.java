package org.palimpsest.wiki.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.jspecify.annotations.Nullable;

/**
 * Joins two texts that were made from a common one, line by line. Changes of both sides that
 * overlap or touch each other are a conflict unless they are the same; JGit's own merge is more
 * lenient with neighbouring lines than editors of a wiki expect (spec: edit-and-history.md, 1.7).
 */
public final class ThreeWayMerge {
  private ThreeWayMerge() {}

  /** The text with the changes of both sides, or nothing when they are in conflict. */
  public static Optional<String> merge(String base, String mine, String theirs) {
    if (mine.equals(theirs) || theirs.equals(base)) {
      return Optional.of(mine);
    }
    if (mine.equals(base)) {
      return Optional.of(theirs);
    }
    Lines from = Lines.of(base);
    Side left = new Side(from, Lines.of(mine));
    Side right = new Side(from, Lines.of(theirs));
    List<String> merged = new ArrayList<>(from.size());
    int done = 0;
    while (left.hasMore() || right.hasMore()) {
      int start = Math.min(left.nextStart(), right.nextStart());
      int end = start;
      for (int reach = -1; reach < end; ) {
        reach = end;
        end = Math.max(left.take(end), right.take(end));
      }
      @Nullable List<String> ours = left.changed(start, end);
      @Nullable List<String> others = right.changed(start, end);
      merged.addAll(from.list(done, start));
      if (ours != null && others != null && !ours.equals(others)) {
        return Optional.empty();
      }
      merged.addAll(ours != null ? ours : Objects.requireNonNull(others));
      done = end;
    }
    merged.addAll(from.list(done, from.size()));
    return Optional.of(String.join("\n", merged));
  }

  /** One side's changes, taken in order; each run of touching changes is looked at as one. */
  private static final class Side {
    private final Lines to;
    private final List<Edit> edits;
    private int first;
    private int next;

    Side(Lines from, Lines to) {
      this.to = to;
      // Without a fallback a region that is all repetitions counts as replaced as a whole, and no
      // text can make this slow.
      HistogramDiff diff = new HistogramDiff();
      diff.setFallbackAlgorithm(null);
      this.edits = diff.diff(new LineComparator(), from, to);
    }

    boolean hasMore() {
      return next < edits.size();
    }

    int nextStart() {
      return hasMore() ? edits.get(next).getBeginA() : Integer.MAX_VALUE;
    }

    /** Takes the changes that begin up to here, and gives the line up to which they then reach. */
    int take(int end) {
      int reach = end;
      while (nextStart() <= reach) {
        reach = Math.max(reach, edits.get(next++).getEndA());
      }
      return reach;
    }

    /**
     * What this side has in place of these lines, by the changes taken since the last call; null if
     * there are none.
     */
    @Nullable List<String> changed(int start, int end) {
      if (first == next) {
        return null;
      }
      Edit head = edits.get(first);
      Edit tail = edits.get(next - 1);
      first = next;
      return to.list(
          head.getBeginB() - (head.getBeginA() - start), tail.getEndB() + (end - tail.getEndA()));
    }
  }

  private static final class Lines extends Sequence {
    private final List<String> lines;

    private Lines(List<String> lines) {
      this.lines = lines;
    }

    static Lines of(String text) {
      return new Lines(List.of(text.split("\n", -1)));
    }

    List<String> list(int start, int end) {
      return lines.subList(start, end);
    }

    String line(int index) {
      return lines.get(index);
    }

    @Override
    public int size() {
      return lines.size();
    }
  }

  private static final class LineComparator extends SequenceComparator<Lines> {
    @Override
    public boolean equals(Lines a, int ai, Lines b, int bi) {
      return a.line(ai).equals(b.line(bi));
    }

    @Override
    public int hash(Lines sequence, int index) {
      return sequence.line(index).hashCode();
    }
  }
}
