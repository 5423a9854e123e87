package org.palimpsest.model.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The written forms of a point in time, each with all its digits. */
final class TimestampForms {
  private static final String CLOCK = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
  private static final String OFFSET = "(?<zone>Z|[+-]\\d\\d(?::?\\d\\d)?";
  private static final String NAMED_ZONE = "(?: +" + OFFSET + "|[A-Z]{2,3}))?";
  private static final String MONTH = "(?<month>[A-Z][a-z]{2})";

  private static final List<Pattern> FORMS =
      List.of(
          // ISO 8601, and as databases write it
          Pattern.compile(
              "(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)[T ]"
                  + CLOCK
                  + "(?:[.,]\\d+)?"
                  + OFFSET
                  + "| ?GMT)?"),
          // 14 digits, and the short form of ISO 8601
          Pattern.compile(
              "(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)T?"
                  + "(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)"
                  + "(?:(?<=T\\d{6})(?:[.,]\\d+)?"
                  + OFFSET
                  + "))?"),
          // RFC 2822
          Pattern.compile(
              "(?:(?<weekday>[A-Z][a-z]{2}), *)?(?<day>\\d{1,2}) +"
                  + MONTH
                  + " +(?<year>\\d{4}|\\d\\d) +"
                  + CLOCK
                  + NAMED_ZONE),
          // RFC 850
          Pattern.compile(
              "(?<weekday>[A-Z][a-z]{5,8}), +(?<day>\\d\\d)-"
                  + MONTH
                  + "-(?<year>\\d\\d) +"
                  + CLOCK
                  + NAMED_ZONE),
          // asctime of C, the third form that HTTP allows
          Pattern.compile(
              "(?<weekday>[A-Z][a-z]{2}) "
                  + MONTH
                  + " +(?<day>\\d{1,2}) "
                  + CLOCK
                  + " (?<year>\\d{4})(?<zone>)"));

  /** Hours east of Greenwich of the zones that RFC 2822 knows by name. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("GMT", 0),
          Map.entry("UTC", 0),
          Map.entry("UT", 0),
          Map.entry("EDT", -4),
          Map.entry("EST", -5),
          Map.entry("CDT", -5),
          Map.entry("CST", -6),
          Map.entry("MDT", -6),
          Map.entry("MST", -7),
          Map.entry("PDT", -7),
          Map.entry("PST", -8));

  private TimestampForms() {}

  /**
   * The time meant, or empty.
   *
   * @param now whose century a year of two digits belongs to, so as not to lie over 50 years ahead
   * @param mayRollOver whether a field out of range counts on into the next larger one, or is
   *     refused
   */
  static Optional<Instant> read(String text, Instant now, boolean mayRollOver) {
    for (Pattern form : FORMS) {
      Matcher found = form.matcher(text);
      if (found.matches()) {
        return read(found, now, mayRollOver);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> read(Matcher found, Instant now, boolean mayRollOver) {
    int month = month(found.group("month"));
    Integer zone = zone(found.group("zone"));
    if (month < 0 || zone == null) {
      return Optional.empty();
    }
    var fields =
        new CalendarFields(
            year(found.group("year"), now),
            month,
            number(found, "day"),
            number(found, "hour"),
            number(found, "minute"),
            number(found, "second"));
    if (!mayRollOver && !fields.inRange()) {
      return Optional.empty();
    }
    LocalDateTime local = fields.rolledOver();
    if (found.namedGroups().containsKey("weekday") && found.group("weekday") != null) {
      Optional<DayOfWeek> day = DateWords.weekday(found.group("weekday"));
      if (day.isEmpty()) {
        return Optional.empty();
      }
      // A weekday that contradicts the date moves it on, as it does for MediaWiki.
      local = local.with(TemporalAdjusters.nextOrSame(day.get()));
    }
    return Optional.of(local.toInstant(ZoneOffset.UTC).minusSeconds(zone));
  }

  private static int number(Matcher found, String field) {
    return Integer.parseInt(found.group(field));
  }

  private static int year(String digits, Instant now) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    int current = now.atOffset(ZoneOffset.UTC).getYear();
    int inThisCentury = current - current % 100 + year;
    return inThisCentury > current + 50 ? inThisCentury - 100 : inThisCentury;
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : DateWords.month(text).map(Month::getValue).orElse(-1);
  }

  /** Seconds east of Greenwich; null when the zone's name is unknown. */
  private static @Nullable Integer zone(@Nullable String text) {
    if (text == null || text.isEmpty() || text.equals("Z")) {
      return 0;
    }
    char sign = text.charAt(0);
    if (sign != '+' && sign != '-') {
      Integer hours = ZONES.get(text.strip());
      return hours == null ? null : Integer.valueOf(hours * 3600);
    }
    String digits = text.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, 2));
    int minutes = digits.length() == 2 ? 0 : Integer.parseInt(digits.substring(2));
    return (hours * 60 + minutes) * (sign == '-' ? -60 : 60);
  }
}
