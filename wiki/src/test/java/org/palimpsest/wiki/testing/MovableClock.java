package org.palimpsest.wiki.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class MovableClock implements InstantSource {
  private volatile Instant now = Instant.parse("2026-11-21T17:26:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets this much time pass. */
  public void advance(Duration duration) {
    now = now.plus(duration);
  }
}
