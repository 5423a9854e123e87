package org.palimpsest.wiki.preference;

import java.util.Objects;

/**
 * Why a preference has not been set.
 *
 * @param kind what is wrong
 * @param limit the limit that is missed, as people write it; empty where there is none
 */
public record PreferenceFlaw(Kind kind, String limit) {
  /** What can be wrong. */
  public enum Kind {
    /** The value is none of those to choose from. */
    NO_CHOICE,
    /** The value must be a number. */
    NO_NUMBER,
    /** The value must be a whole number. */
    NOT_WHOLE,
    /** The number is too low. */
    TOO_LOW,
    /** The number is too high. */
    TOO_HIGH,
    /** The value is no time zone. */
    NO_TIME_ZONE,
    /** The text has too many characters for a signature. */
    LONG_SIGNATURE,
    /** There is no such preference, or not for this account. */
    UNKNOWN,
    /** It belongs to the account and is changed elsewhere. */
    CHANGED_ELSEWHERE,
    /** The name of a script's own preference is too long. */
    LONG_NAME,
    /** The name of a script's own preference has characters that are not allowed. */
    BAD_NAME,
    /** The value is too long to be kept. */
    LONG_VALUE
  }

  public PreferenceFlaw {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(limit);
  }

  static PreferenceFlaw of(Kind kind) {
    return new PreferenceFlaw(kind, "");
  }
}
