package org.palimpsest.wiki.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes that lead from one text to another, line by line. Texts that people write are
 * compared by the rare lines that they have in common (the histogram difference). That can be
 * quadratic, so the steps are counted, and when more have been taken than the length of the texts
 * allows, the rest is compared in a simpler way: the answer is always a right one, and the same for
 * the same texts, but may call more lines changed than there would have to be.
 */
public final class LineDiff {
  /** How many steps may be taken for each line, and how many for any texts. */
  static final long STEPS_PER_LINE = 64;

  static final long STEPS_AT_LEAST = 1 << 20;

  /** Of so many lines it takes too much memory to compare each. */
  static final int MOST_LINES = 200_000;

  private final Lines from;
  private final Lines to;
  private final Effort effort;

  private LineDiff(Lines from, Lines to, Effort effort) {
    this.from = from;
    this.to = to;
    this.effort = effort;
  }

  /** The changes in the order of the lines; between two of them there is a line that stays. */
  public static List<Change> between(Lines from, Lines to) {
    return between(from, to, new Effort());
  }

  static List<Change> between(Lines from, Lines to, Effort effort) {
    return new LineDiff(from, to, effort).run();
  }

  /**
   * The same for texts of any length: of very many lines, all between those that both texts begin
   * and end with is one change, since more would take too much memory.
   */
  public static List<Change> betweenAny(Lines from, Lines to) {
    return betweenAny(from, to, new Effort());
  }

  static List<Change> betweenAny(Lines from, Lines to, Effort effort) {
    if (from.size() + to.size() <= MOST_LINES) {
      return between(from, to, effort);
    }
    Change part = new LineDiff(from, to, effort).withoutCommonEnds();
    return part.removed() == 0 && part.added() == 0 ? List.of() : List.of(part);
  }

  private List<Change> run() {
    Change part = withoutCommonEnds();
    if (part.removed() == 0 && part.added() == 0) {
      return List.of();
    }
    if (part.removed() == 0 || part.added() == 0) {
      return movedDown(List.of(part));
    }
    LineNumbers.Numbered numbered = LineNumbers.of(from, to, part, effort);
    effort.allow(STEPS_AT_LEAST + STEPS_PER_LINE * (part.removed() + part.added()));
    List<Change> changes = new ArrayList<>();
    for (Change change : Regions.compare(numbered, effort)) {
      changes.add(
          new Change(
              part.fromStart() + change.fromStart(),
              part.fromStart() + change.fromEnd(),
              part.toStart() + change.toStart(),
              part.toStart() + change.toEnd()));
    }
    return movedDown(changes);
  }

  private Change withoutCommonEnds() {
    int most = Math.min(from.size(), to.size());
    int start = 0;
    while (start < most && isSame(start, start)) {
      start++;
    }
    int end = 0;
    while (end < most - start && isSame(from.size() - 1 - end, to.size() - 1 - end)) {
      end++;
    }
    return new Change(start, from.size() - end, start, to.size() - end);
  }

  /**
   * What is only added or only removed could often stand in several places, as one of several empty
   * lines could be the new one: it is put as far down as it can be.
   */
  private List<Change> movedDown(List<Change> changes) {
    List<Change> moved = new ArrayList<>(changes);
    int fromLimit = from.size();
    int toLimit = to.size();
    for (int i = moved.size() - 1; i >= 0; i--) {
      Change change = moved.get(i);
      int lines = 0;
      if (change.removed() == 0) {
        while (change.toEnd() + lines < toLimit
            && change.fromEnd() + lines < fromLimit
            && isSame(to, change.toStart() + lines, change.toEnd() + lines)) {
          lines++;
        }
      } else if (change.added() == 0) {
        while (change.toEnd() + lines < toLimit
            && change.fromEnd() + lines < fromLimit
            && isSame(from, change.fromStart() + lines, change.fromEnd() + lines)) {
          lines++;
        }
      }
      change = change.movedDown(lines);
      moved.set(i, change);
      fromLimit = change.fromStart();
      toLimit = change.toStart();
    }
    return moved;
  }

  private boolean isSame(int fromLine, int toLine) {
    effort.take(1L + Math.min(from.length(fromLine), to.length(toLine)));
    return from.isSame(fromLine, to, toLine);
  }

  private boolean isSame(Lines text, int line, int other) {
    effort.take(1L + Math.min(text.length(line), text.length(other)));
    return text.isSame(line, text, other);
  }
}
