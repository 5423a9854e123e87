package org.palimpsest.wikitext.function.time;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What each letter of a format stands for ({@code #time}), as PHP has it. */
final class TimeFields {
  private static final int MINUTES_ARE_TRUE_FOR = 3600;
  private static final DateTimeFormatter MAIL =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH);
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx", Locale.ROOT);
  private static final DateTimeFormatter OFFSET_WITH_COLON =
      DateTimeFormatter.ofPattern("xxx", Locale.ROOT);
  private static final int SECONDS_OF_MINUTE = 60;

  private final ZonedDateTime time;
  private final DateNames names;

  TimeFields(ZonedDateTime time, DateNames names) {
    this.time = time;
    this.names = names;
  }

  /** A number; -1 if the letter stands for none. */
  long number(char letter) {
    return switch (letter) {
      case 'd', 'j' -> time.getDayOfMonth();
      case 'z' -> time.getDayOfYear() - 1L;
      case 'W' -> time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case 'N' -> time.getDayOfWeek().getValue();
      case 'w' -> DateNames.fromSunday(time);
      case 'm', 'n' -> time.getMonthValue();
      case 't' -> time.toLocalDate().lengthOfMonth();
      case 'L' -> time.toLocalDate().isLeapYear() ? 1 : 0;
      case 'o' -> time.get(IsoFields.WEEK_BASED_YEAR);
      case 'Y' -> time.getYear();
      case 'y' -> time.getYear() % 100;
      case 'g', 'h' -> (time.getHour() + 11) % 12 + 1L;
      case 'G', 'H' -> time.getHour();
      case 'i' -> time.getMinute();
      case 's' -> time.getSecond();
      default -> -1;
    };
  }

  /** How many digits a number has at least. */
  static int width(char letter) {
    return "dWmyhHis".indexOf(letter) >= 0 ? 2 : 1;
  }

  /** Words; null if the letter stands for none. */
  @Nullable String words(char letter) {
    return switch (letter) {
      case 'D' -> names.shortDay(time);
      case 'l' -> names.day(time);
      case 'F' -> names.month(time);
      case 'M' -> names.shortMonth(time);
      case 'a' -> time.getHour() < 12 ? "am" : "pm";
      case 'A' -> time.getHour() < 12 ? "AM" : "PM";
      case 'e' -> time.getZone().normalized().getId().equals("Z") ? "UTC" : time.getZone().getId();
      case 'T' ->
          time.getOffset().getTotalSeconds() == 0
              ? "UTC"
              : time.getZone().getDisplayName(TextStyle.SHORT, Locale.ROOT);
      case 'I' -> time.getZone().getRules().isDaylightSavings(time.toInstant()) ? "1" : "0";
      case 'O' -> OFFSET.format(time);
      case 'P' -> OFFSET_WITH_COLON.format(time);
      case 'Z' -> Integer.toString(time.getOffset().getTotalSeconds());
      case 'U' -> Long.toString(time.toEpochSecond());
      case 'c' -> ISO.format(time);
      case 'r' -> MAIL.format(time);
      default -> null;
    };
  }

  /** The month as it stands beside a day. */
  String monthInDate() {
    return names.monthInDate(time);
  }

  ZonedDateTime time() {
    return time;
  }

  /** For how many seconds what a letter stands for stays as it is; 0 for longer than matters. */
  int lifetime(char letter) {
    if ("isUcr".indexOf(letter) >= 0) {
      return MINUTES_ARE_TRUE_FOR;
    }
    if ("aAgGhH".indexOf(letter) >= 0) {
      return (MINUTES_ARE_TRUE_FOR - time.getMinute() * SECONDS_OF_MINUTE) - time.getSecond();
    }
    if ("djDlNwzW".indexOf(letter) >= 0) {
      ZonedDateTime midnight = time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
      return (int) Math.max(1, ChronoUnit.SECONDS.between(time, midnight));
    }
    return 0;
  }
}
