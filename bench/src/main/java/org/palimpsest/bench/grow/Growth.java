package org.palimpsest.bench.grow;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a wiki is to grow.
 *
 * @param revisions how many revisions are added
 * @param pages over how many new pages they are spread, of which the first are edited most
 * @param people how many new authors there are, every third without an account
 * @param span the time over which the revisions are spread evenly, up to the end
 * @param end the time of the last revision
 * @param recent how far back recent changes are kept
 * @param seed the same seed gives the same history
 */
public record Growth(
    int revisions, int pages, int people, Duration span, Instant end, Duration recent, long seed) {
  public Growth {
    if (revisions < pages || pages < 1 || people < 2) {
      throw new IllegalArgumentException(
          "Wanted: one page or more, two people or more, a revision or more for every page");
    }
  }

  /** When the revision with this number, from 0, was made. */
  Instant time(int revision) {
    long before = (long) (span.toSeconds() * (1 - (revision + 1.0) / revisions));
    return end.minusSeconds(before);
  }
}
