package org.palimpsest.http.range;

import org.jspecify.annotations.Nullable;

/** What of something stored a request is answered with. */
public sealed interface RangeChoice {
  /** All of it: no part is asked for, or none that we serve. */
  record Whole() implements RangeChoice {}

  /**
   * A part.
   *
   * @param first where it begins, in bytes
   * @param length how many bytes it has, one at least
   */
  record Part(long first, long length) implements RangeChoice {}

  /** Nothing: what is asked for lies behind the end. */
  record Unsatisfiable() implements RangeChoice {}

  /**
   * Reads a header {@code Range}. What is no range of bytes is passed over, as the standard allows;
   * so are several ranges, for which whole answers do.
   *
   * @param header the header; null when there is none
   * @param length how many bytes there are
   */
  static RangeChoice of(@Nullable String header, long length) {
    String ranges = header == null ? "" : header.strip();
    if (!ranges.regionMatches(true, 0, "bytes=", 0, 6)) {
      return new Whole();
    }
    String range = ranges.substring(6).strip();
    int dash = range.indexOf('-');
    if (dash < 0) {
      return new Whole();
    }
    String from = range.substring(0, dash);
    String to = range.substring(dash + 1);
    if (from.isEmpty() ? !isNumber(to) : !isNumber(from) || !(to.isEmpty() || isNumber(to))) {
      return new Whole();
    }
    long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
    if (from.isEmpty()) {
      return part(Math.max(0, length - last), length - 1, length);
    }
    long first = number(from);
    return last < first ? new Whole() : part(first, Math.min(last, length - 1), length);
  }

  private static RangeChoice part(long first, long last, long length) {
    return first >= length ? new Unsatisfiable() : new Part(first, last - first + 1);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The number, or the largest of all. */
  private static long number(String digits) {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException tooLarge) {
      return Long.MAX_VALUE;
    }
  }
}
