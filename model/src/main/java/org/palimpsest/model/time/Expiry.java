package org.palimpsest.model.time;

import java.time.Instant;
import java.util.Objects;

/** Until when something lasts. */
public sealed interface Expiry {
  /** For ever. */
  Expiry INFINITE = new Infinite();

  /** The form in which it is output: a timestamp or {@code infinity}. */
  String wire();

  /** Whether it is over at this time. */
  boolean isOver(Instant now);

  /** For ever. */
  record Infinite() implements Expiry {
    @Override
    public String wire() {
      return "infinity";
    }

    @Override
    public boolean isOver(Instant now) {
      return false;
    }
  }

  /**
   * Until a point in time.
   *
   * @param time the first moment at which it is over; whole seconds
   */
  record At(Instant time) implements Expiry {
    public At {
      Objects.requireNonNull(time);
    }

    @Override
    public String wire() {
      return Timestamps.format(time);
    }

    @Override
    public boolean isOver(Instant now) {
      return !time.isAfter(now);
    }
  }
}
