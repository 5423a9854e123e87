package org.palimpsest.wikitext.function.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One day by other calendars, each of which has a letter. Not thread-safe. */
final class OtherCalendars {
  private static final int THAI = 543;
  private static final int MINGUO = 1911;
  private static final int ADAR_FIRST = 13;

  /** From this day on, days have been named as they are now. */
  private static final LocalDate REFORM = LocalDate.of(1582, 10, 15);

  private enum Kind {
    PERSIAN("persian", "jnFYytz"),
    HEBREW("hebrew", "jnFYtx"),
    ISLAMIC("islamic-civil", "jnFY"),
    THAI_YEAR("", "Y"),
    MINGUO_YEAR("", "Y"),
    JAPANESE_YEAR("", "Y");

    final String name;
    final String fields;

    Kind(String name, String fields) {
      this.name = name;
      this.fields = fields;
    }
  }

  private static final Map<Character, Kind> KINDS =
      Map.of(
          'i', Kind.PERSIAN,
          'j', Kind.HEBREW,
          'm', Kind.ISLAMIC,
          'k', Kind.THAI_YEAR,
          'o', Kind.MINGUO_YEAR,
          't', Kind.JAPANESE_YEAR);

  private final ZonedDateTime time;
  private final String language;
  private final Map<Kind, Calendar> known = new EnumMap<>(Kind.class);

  OtherCalendars(ZonedDateTime time, String language) {
    this.time = time;
    this.language = language;
  }

  /** Whether a letter means a calendar. */
  static boolean has(char calendar) {
    return KINDS.containsKey(calendar);
  }

  /** A number of the day; null if there is no such calendar or field. */
  @Nullable Integer number(char calendar, char field) {
    Kind kind = KINDS.get(calendar);
    if (kind == null || kind.fields.indexOf(field) < 0) {
      return null;
    }
    return switch (kind) {
      case THAI_YEAR -> time.getYear() + THAI;
      case MINGUO_YEAR -> time.getYear() - MINGUO;
      case JAPANESE_YEAR -> null;
      case PERSIAN, HEBREW, ISLAMIC -> number(kind, field);
    };
  }

  private @Nullable Integer number(Kind kind, char field) {
    Calendar day = day(kind);
    return switch (field) {
      case 'j' -> day.get(Calendar.DAY_OF_MONTH);
      case 'n' -> kind == Kind.HEBREW ? hebrewMonth(day) : day.get(Calendar.MONTH) + 1;
      case 't' -> day.getActualMaximum(Calendar.DAY_OF_MONTH);
      case 'z' -> day.get(Calendar.DAY_OF_YEAR) - 1;
      case 'Y' -> day.get(Calendar.YEAR);
      case 'y' -> day.get(Calendar.YEAR) % 100;
      default -> null;
    };
  }

  /**
   * The months of a usual year are counted; the two that leap years have for one of them follow.
   */
  private static int hebrewMonth(Calendar day) {
    int month = day.get(Calendar.MONTH);
    boolean leap = (7 * day.get(Calendar.YEAR) + 1) % 19 < 7;
    return switch (month) {
      case HebrewCalendar.ADAR_1 -> ADAR_FIRST;
      case HebrewCalendar.ADAR -> leap ? ADAR_FIRST + 1 : month;
      default -> month < HebrewCalendar.ADAR_1 ? month + 1 : month;
    };
  }

  /** What of the day is written in words; null if there is no such calendar or field. */
  @Nullable String words(char calendar, char field) {
    Kind kind = KINDS.get(calendar);
    if (kind == null || kind.fields.indexOf(field) < 0) {
      return null;
    }
    if (kind == Kind.JAPANESE_YEAR) {
      return JapaneseYear.of(time.toLocalDate());
    }
    return switch (field) {
      case 'F' -> month(day(kind), DateFormatSymbols.STANDALONE);
      case 'x' -> month(day(kind), DateFormatSymbols.FORMAT);
      default -> null;
    };
  }

  private String month(Calendar day, int context) {
    return new DateFormatSymbols(day, ULocale.forLanguageTag(language))
        .getMonths(context, DateFormatSymbols.WIDE)[day.get(Calendar.MONTH)];
  }

  private Calendar day(Kind kind) {
    return known.computeIfAbsent(kind, this::makeDay);
  }

  private Calendar makeDay(Kind kind) {
    ULocale locale = ULocale.forLanguageTag(language).setKeywordValue("calendar", kind.name);
    Calendar day = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    LocalDate date = time.toLocalDate();
    day.setTimeInMillis(
        kind == Kind.ISLAMIC && date.isBefore(REFORM)
            ? julian(date)
            // As the clock shows it: the calendar knows nothing of the zone.
            : time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC) * 1000);
    return day;
  }

  /** Historians of those times name days by the Julian calendar. */
  private static long julian(LocalDate date) {
    GregorianCalendar day = new GregorianCalendar(TimeZone.GMT_ZONE);
    day.clear();
    day.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    return day.getTimeInMillis();
  }
}
