package org.palimpsest.model.time;

import java.time.Instant;
import java.util.Objects;

/** What a text turned out to be when read as an expiry; see {@link Expiries}. */
public sealed interface ParsedExpiry {
  /** An expiry that is still to come. */
  record Valid(Expiry expiry) implements ParsedExpiry {
    public Valid {
      Objects.requireNonNull(expiry);
    }
  }

  /**
   * A time that is over already.
   *
   * @param time that time
   */
  record Past(Instant time) implements ParsedExpiry {
    public Past {
      Objects.requireNonNull(time);
    }
  }

  /** No time at all. */
  record Unparsable() implements ParsedExpiry {}
}
