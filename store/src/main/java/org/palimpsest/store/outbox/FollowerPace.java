package org.palimpsest.store.outbox;

import java.time.Duration;
import org.palimpsest.store.Engine;

/**
 * How often followers look, and how much they do at once.
 *
 * @param entries how many entries a follower is given at once
 * @param gathering the time between two looks at least, in which entries gather
 * @param polling the time after which it looks though nothing was heard of: of other processes
 * @param lease how long a node has a follower for itself
 * @param pauses how long a follower that failed is left alone
 * @param trimmed how many entries are taken away in one transaction; so many commits there are
 *     between two looks for them
 */
public record FollowerPace(
    int entries, Duration gathering, Duration polling, Duration lease, Pauses pauses, int trimmed) {

  /**
   * Pauses after failures, each twice as long as the one before.
   *
   * @param first the first
   * @param longest the most that they grow to
   */
  public record Pauses(Duration first, Duration longest) {
    /** The pause after so many failures before this one. */
    Duration after(int failures) {
      Duration pause = first.multipliedBy(1L << Math.min(failures, 20));
      return pause.compareTo(longest) < 0 ? pause : longest;
    }
  }

  /** What suits a database. In SQLite nobody else writes what has to be followed. */
  public static FollowerPace of(Engine engine) {
    return new FollowerPace(
        100,
        Duration.ofMillis(50),
        engine == Engine.SQLITE ? Duration.ofMinutes(10) : Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        new Pauses(Duration.ofSeconds(1), Duration.ofMinutes(5)),
        500);
  }
}
