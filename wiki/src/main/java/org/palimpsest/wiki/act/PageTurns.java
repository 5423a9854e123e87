package org.palimpsest.wiki.act;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.memory.WaitingRoom;

/**
 * Lets those who edit the same page take turns once one of them has come too late, in the order in
 * which they came. A page that nobody has come too late for costs nothing. Thread-safe.
 */
final class PageTurns {
  private final WaitingRoom waiting;
  private final Map<Title, Line> lines = new ConcurrentHashMap<>();

  PageTurns(WaitingRoom waiting) {
    this.waiting = waiting;
  }

  /** Those who edit one page: one of them has the turn, the others wait. */
  private static final class Line {
    final Semaphore turn = new Semaphore(1, true);
    int people;
  }

  /** A turn, to be ended. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** Whether there are some who take turns. */
  boolean isInUse(Title page) {
    return lines.containsKey(page);
  }

  /** How many wait for a turn now, roughly. */
  int waiting(Title page) {
    Line line = lines.get(page);
    return line == null ? 0 : line.turn.getQueueLength();
  }

  /** Waits for a turn; null if there are too many who wait, or it takes too long. */
  @Nullable Turn take(Title page) {
    Line line = join(page);
    if (waiting.take(line.turn, 1)) {
      return () -> {
        line.turn.release();
        leave(page);
      };
    }
    leave(page);
    return null;
  }

  private Line join(Title page) {
    return lines.compute(
        page,
        (title, found) -> {
          Line line = found == null ? new Line() : found;
          line.people++;
          return line;
        });
  }

  private void leave(Title page) {
    lines.computeIfPresent(page, (title, line) -> --line.people == 0 ? null : line);
  }
}
