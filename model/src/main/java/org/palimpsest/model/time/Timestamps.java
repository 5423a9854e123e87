package org.palimpsest.model.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as clients write them (spec: api-framework.md, section 10, type timestamp). Whole
 * seconds, always UTC, years 0 to 9999. Never throws, whatever the text.
 */
public final class Timestamps {
  private static final Pattern UNIX = Pattern.compile("(-?\\d{1,13})(?:\\.(\\d{1,6}))?");
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Timestamps() {}

  /** The form in which every time is output, such as {@code 2026-11-21T20:04:55Z}. */
  public static String format(Instant time) {
    return TimestampDigits.iso(time);
  }

  /** The form without marks between the fields, such as {@code 20261121200455}. */
  public static String digits(Instant time) {
    return TimestampDigits.compact(time);
  }

  /**
   * The time that a text means; empty when it means none. Fields out of range roll over: month 13
   * is January of the next year. An empty text and {@code 0}, which some callers take for the
   * present, have no special meaning here.
   *
   * @param now what {@code now} means
   */
  public static Optional<Instant> parse(String text, Instant now) {
    if (text.equals("now")) {
      return Optional.of(now.truncatedTo(ChronoUnit.SECONDS));
    }
    Matcher unix = UNIX.matcher(text);
    Optional<Instant> time =
        unix.matches()
            ? Optional.of(ofUnix(Long.parseLong(unix.group(1)), unix.group(2)))
            : TimestampForms.read(text, now, true);
    return time.filter(Timestamps::isWritable);
  }

  /**
   * The time that a text means in one of the written forms or in English, such as {@code tomorrow
   * 10:00}; empty when it means none.
   *
   * @param now from when relative times count
   */
  public static Optional<Instant> read(String text, Instant now) {
    Instant start = now.truncatedTo(ChronoUnit.SECONDS);
    return TimestampForms.read(text, start, false)
        .or(() -> EnglishTime.read(text, start))
        .filter(Timestamps::isWritable);
  }

  /** Fractions are cut off towards the past; -0.5 has lost its sign before that. */
  private static Instant ofUnix(long seconds, @Nullable String fraction) {
    boolean before = seconds < 0 && fraction != null && !fraction.matches("0+");
    return Instant.ofEpochSecond(before ? seconds - 1 : seconds);
  }

  /** Whether a time can be written with a year of four digits. */
  static boolean isWritable(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }
}
