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

/**
 * The written forms of a point in time, each with all its digits. They are those that MediaWiki
 * takes, with its peculiarities: a line feed may stand behind most of them, and a year of two
 * digits means another century in each form that has one.
 */
final class TimestampForms {
  private static final String CLOCK = "(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)";
  private static final String OFFSET = "[+-]\\d\\d(?::?\\d\\d)?";
  private static final String FRACTION = "(?:[.,]\\d{1,6})?";
  private static final String MONTH = "(?<month>[A-Z][a-z]{2})";

  /** White space as RFC 2822 has it, where a line may be folded. */
  private static final String FOLD = "[ \\t\\r\\n]";

  /** How a year of two digits, or of too few, is made whole. */
  private enum Years {
    /** As it stands. */
    WHOLE,
    /** 50 to 99 are of the last century, and a year of three digits counts from 1900. */
    OF_MAIL,
    /** The century is the one that does not lie over 50 years ahead. */
    NEAREST
  }

  /** A form, and what is peculiar to it. */
  private record Form(Pattern pattern, Years years, Map<String, Integer> zones) {}

  private static final List<Form> FORMS =
      List.of(
          // ISO 8601
          form(
              "(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)[T ]"
                  + CLOCK
                  + FRACTION
                  + "(?<zone>Z|"
                  + OFFSET
                  + ")?\\n?"),
          // as PostgreSQL writes it
          form(
              "(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d) "
                  + CLOCK
                  + "(?:\\.\\d{1,6})?(?<zone> GMT)\\n?"),
          // 14 digits
          form(
              "(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)"
                  + "(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)(?<zone>)"),
          // the short form of ISO 8601
          form(
              "(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)T"
                  + "(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)"
                  + FRACTION
                  + "(?<zone>Z|"
                  + OFFSET
                  + ")?\\n?"),
          // Exif, as cameras write it
          form("(?<year>\\d{4}):(?<month>\\d\\d):(?<day>\\d\\d) " + CLOCK + "(?<zone>)"),
          // as Oracle writes it
          form(
              "(?<day>\\d\\d)-(?<month>\\d\\d)-(?<year>\\d{4}) "
                  + CLOCK
                  + "\\.\\d{6}(?<zone>)\\n?"),
          // RFC 2822, perhaps with the length of a file as browsers used to add it
          new Form(
              Pattern.compile(
                  (FOLD + "*(?:(?<weekday>[A-Z][a-z]{2})," + FOLD + "*)?(?<day>\\d{1,2})" + FOLD)
                      + "+"
                      + MONTH
                      + (FOLD + "+(?<year>\\d{2,4})" + FOLD + "+(?<hour>\\d\\d)" + FOLD)
                      + ("*:" + FOLD + "*(?<minute>\\d\\d)" + FOLD + "*:" + FOLD)
                      + ("*(?<second>\\d\\d)(?:" + FOLD + "+(?<zone>[+-]\\d{4}|[A-Z]{1,3}|[a-z]))?")
                      + ("(?:\\n?|" + FOLD + "*+;.*+)"),
                  Pattern.DOTALL),
              Years.OF_MAIL,
              ZoneNames.OF_MAIL),
          // RFC 850
          new Form(
              Pattern.compile(
                  "(?<weekday>[A-Z][a-z]{5,8}), (?<day>\\d\\d)-"
                      + MONTH
                      + "-(?<year>\\d\\d) "
                      + CLOCK
                      + "(?: (?<zone>[A-Z]{1,5}|"
                      + OFFSET
                      + "))?\\n?"),
              Years.NEAREST,
              ZoneNames.ALL),
          // asctime of C, the third form that HTTP allows
          form(
              "(?<weekday>[A-Z][a-z]{2}) "
                  + MONTH
                  + " +(?<day>\\d{1,2}) "
                  + CLOCK
                  + " (?<year>\\d{4})(?<zone>)\\s?"));

  private TimestampForms() {}

  private static Form form(String pattern) {
    return new Form(Pattern.compile(pattern), Years.WHOLE, ZoneNames.UNIVERSAL);
  }

  /**
   * The time meant, or empty.
   *
   * @param now whose century a year of two digits belongs to, so as not to lie over 50 years ahead
   * @param mayRollOver whether a field out of range counts on into the next larger one, or is
   *     refused
   */
  static Optional<Instant> read(String text, Instant now, boolean mayRollOver) {
    for (Form form : FORMS) {
      Matcher found = form.pattern().matcher(text);
      if (found.matches()) {
        return read(form, found, now, mayRollOver);
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> read(
      Form form, Matcher found, Instant now, boolean mayRollOver) {
    int month = month(found.group("month"));
    Integer zone = zone(found.group("zone"), form.zones());
    if (month < 0 || zone == null) {
      return Optional.empty();
    }
    var fields =
        new CalendarFields(
            year(number(found, "year"), form.years(), now),
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

  private static int year(int written, Years years, Instant now) {
    return switch (years) {
      case WHOLE -> written;
      case OF_MAIL -> {
        if (written >= 1000) {
          yield written;
        }
        yield written + (written < 50 ? 2000 : 1900);
      }
      case NEAREST -> {
        int current = now.atOffset(ZoneOffset.UTC).getYear();
        int inThisCentury = current - current % 100 + written;
        yield inThisCentury > current + 50 ? inThisCentury - 100 : inThisCentury;
      }
    };
  }

  private static int month(String text) {
    return Character.isDigit(text.charAt(0))
        ? Integer.parseInt(text)
        : DateWords.month(text).map(Month::getValue).orElse(-1);
  }

  /** Seconds east of Greenwich; null when the zone's name is unknown. */
  private static @Nullable Integer zone(@Nullable String text, Map<String, Integer> names) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    char sign = text.charAt(0);
    if (sign != '+' && sign != '-') {
      return names.get(text.strip());
    }
    String digits = text.substring(1).replace(":", "");
    int hours = Integer.parseInt(digits.substring(0, 2));
    int minutes = digits.length() == 2 ? 0 : Integer.parseInt(digits.substring(2));
    return (hours * 60 + minutes) * (sign == '-' ? -60 : 60);
  }
}
