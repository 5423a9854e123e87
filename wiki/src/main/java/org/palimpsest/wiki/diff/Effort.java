package org.palimpsest.wiki.diff;

/**
 * Counts the steps of a comparison, and says when as many have been taken as may be. Steps, not
 * time: the same texts always come to the same. Used by one thread.
 */
final class Effort {
  private long steps;
  private long most = Long.MAX_VALUE;

  /** So many steps more may be taken from now on. */
  void allow(long more) {
    most = steps + more;
  }

  void take(long number) {
    steps += number;
  }

  boolean isSpent() {
    return steps > most;
  }

  long steps() {
    return steps;
  }
}
