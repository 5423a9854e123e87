package org.palimpsest.wiki.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes changes of words those that people like to read: two changes with nothing but blanks
 * between them are one, so that a phrase for a phrase is shown as that. A line with very many
 * changes is shown as changed from the first to the last of them.
 */
final class ChangedWords {
  private static final int MOST = 500;

  private ChangedWords() {}

  /** Changes in characters from the starts of both lines. */
  static List<Change> of(Words from, Words to, Change line, List<Change> changes) {
    List<Change> joined = new ArrayList<>();
    for (Change change : changes) {
      Change last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && isOne(from, last, change)) {
        joined.set(joined.size() - 1, join(last, change));
      } else {
        joined.add(change);
      }
    }
    if (joined.size() > MOST) {
      joined = List.of(join(joined.getFirst(), joined.getLast()));
    }
    int fromStart = from.start(line.fromStart());
    int toStart = to.start(line.toStart());
    return joined.stream()
        .map(change ->
            new Change(
                from.start(change.fromStart()) - fromStart,
                from.start(change.fromEnd()) - fromStart,
                to.start(change.toStart()) - toStart,
                to.start(change.toEnd()) - toStart))
        .toList();
  }

  private static boolean isOne(Words from, Change first, Change second) {
    boolean replaces = isReplacement(first) && isReplacement(second);
    for (int i = first.fromEnd(); replaces && i < second.fromStart(); i++) {
      replaces = from.isBlank(i);
    }
    return replaces;
  }

  private static boolean isReplacement(Change change) {
    return change.removed() > 0 && change.added() > 0;
  }

  private static Change join(Change first, Change second) {
    return new Change(first.fromStart(), second.fromEnd(), first.toStart(), second.toEnd());
  }
}
