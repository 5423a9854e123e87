package org.palimpsest.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. Thread-safe. */
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  /** A clock that shows this time. */
  public MovableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  /** Moves on by this much, or back if it is negative, and gives the new time. */
  public Instant move(Duration by) {
    return Objects.requireNonNull(now.updateAndGet(time -> time.plus(by)));
  }
}
