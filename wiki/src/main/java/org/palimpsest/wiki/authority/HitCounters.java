package org.palimpsest.wiki.authority;

import java.time.Duration;
import java.time.InstantSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;

/**
 * Counts what has been done of late. A window of time opens with the first hit; when it is over,
 * the next hit opens another one. Thread-safe.
 */
public interface HitCounters {
  /** Counts one hit and gives the number of hits in the window, this one included. */
  long hit(String name, Duration window);

  /** The number of hits in the window that is open; 0 when none is. */
  long count(String name, Duration window);

  /** Forgets the hits of this name. */
  void clear(String name);

  /**
   * The counters that fit a database: in memory where one process has it for itself, in the
   * database where several nodes may share it.
   */
  static HitCounters of(Database database, InstantSource clock) {
    return database.engine() == Engine.SQLITE
        ? new LocalHitCounters(clock)
        : new SharedHitCounters(database, clock);
  }
}
