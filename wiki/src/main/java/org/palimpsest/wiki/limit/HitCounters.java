package org.palimpsest.wiki.limit;

import java.time.Duration;
import java.time.InstantSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;

/**
 * Counts what has been done of late. A window of time opens with the first hit; when it is over,
 * the next hit opens another one. Of names only hashes are kept, so they can have any length.
 *
 * <p>There is room for a bounded number of windows. Those that can be opened at will, by names that
 * somebody makes up, take their room from a share: when a share is used up, or all room is and this
 * share is the largest, its window with the fewest hits is forgotten, never one of anybody else.
 * Thread-safe.
 */
public interface HitCounters {
  /** How many windows of one share there can be. */
  int MOST_OF_SHARE = 1000;

  /**
   * Counts one hit and gives the number of hits in the window, this one included.
   *
   * @param share whose room it takes to count that: where there are few names for each source of
   *     hits, the name itself will do
   */
  long hit(String share, String name, Duration window);

  /** Counts one hit of a name that nobody can make up. */
  default long hit(String name, Duration window) {
    return hit(name, name, window);
  }

  /** The number of hits in the window that is open; 0 when none is. */
  long count(String name);

  /** Forgets the hits of this name. */
  void clear(String name);

  /**
   * The counters that fit a database: in memory where one process has it for itself, in the
   * database where several nodes may share it.
   */
  static HitCounters of(Database database, InstantSource clock) {
    return database.engine() == Engine.SQLITE
        ? new LocalHitCounters(clock, LocalHitCounters.MOST, MOST_OF_SHARE)
        : new SharedHitCounters(database, clock, SharedHitCounters.MOST, MOST_OF_SHARE);
  }
}
