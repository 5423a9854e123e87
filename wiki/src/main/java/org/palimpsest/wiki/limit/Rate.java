package org.palimpsest.wiki.limit;

import java.time.Duration;

/** So many times in so many seconds. */
public record Rate(int hits, int seconds) {
  /** The length of the window in which is counted. */
  public Duration window() {
    return Duration.ofSeconds(seconds);
  }

  /** Whether this lets one do more in the same time. */
  boolean allowsMoreThan(Rate other) {
    return (long) hits * other.seconds > (long) other.hits * seconds;
  }
}
