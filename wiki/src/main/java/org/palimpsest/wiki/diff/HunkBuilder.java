package org.palimpsest.wiki.diff;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.wiki.diff.Matches.Match;

/** Puts the changes of a text into rows, and rows that stand close together into hunks. */
final class HunkBuilder {
  /** How many lines are shown before and behind what has changed. */
  static final int CONTEXT = 2;

  private final int fromLines;
  private final Matches matches;
  private final int mostRows;
  private final List<Hunk> hunks = new ArrayList<>();
  private List<Row> rows = new ArrayList<>();
  private int fromStart;
  private int toStart;

  /** The line of the old text behind the last change. */
  private int fromDone;

  private int toDone;
  private int shown;
  private int omitted;

  HunkBuilder(int fromLines, Matches matches, int mostRows) {
    this.fromLines = fromLines;
    this.matches = matches;
    this.mostRows = mostRows;
  }

  /** Adds the next change. */
  void add(Change change) {
    int kept = change.fromStart() - fromDone;
    if (rows.isEmpty() || kept > 2 * CONTEXT) {
      end();
      int before = Math.min(CONTEXT, kept);
      fromStart = change.fromStart() - before;
      toStart = change.toStart() - before;
      addKept(fromStart, toStart, before);
    } else {
      addKept(fromDone, toDone, kept);
    }
    addChanged(change);
    fromDone = change.fromEnd();
    toDone = change.toEnd();
  }

  /** All hunks. */
  List<Hunk> hunks() {
    end();
    return hunks;
  }

  /** How many rows there was no room for. */
  int omitted() {
    return omitted;
  }

  private void end() {
    if (!rows.isEmpty()) {
      addKept(fromDone, toDone, Math.min(CONTEXT, fromLines - fromDone));
      hunks.add(new Hunk(fromStart, toStart, rows));
      rows = new ArrayList<>();
    }
  }

  private void addKept(int from, int to, int lines) {
    for (int i = 0; i < lines; i++) {
      add(new Row.Kept(from + i, to + i));
    }
  }

  /** Up to each line that stays in another shape, what goes comes first, then what is new. */
  private void addChanged(Change change) {
    int to = change.toStart();
    for (int from = change.fromStart(); from < change.fromEnd(); from++) {
      Match match = matches.ofFrom(from);
      if (match == null) {
        add(new Row.Removed(from));
      } else if (match.moved()) {
        add(new Row.MovedAway(from, match.to(), match.words()));
      } else {
        to = addNew(to, match.to());
        add(new Row.Rewritten(from, to++, match.words()));
      }
    }
    addNew(to, change.toEnd());
  }

  private int addNew(int first, int end) {
    for (int to = first; to < end; to++) {
      Match match = matches.ofTo(to);
      add(match == null ? new Row.Added(to) : new Row.MovedHere(match.from(), to, match.words()));
    }
    return end;
  }

  private void add(Row row) {
    if (shown < mostRows) {
      rows.add(row);
      shown++;
    } else {
      omitted++;
    }
  }
}
