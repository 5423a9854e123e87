package org.palimpsest.wikitext.function.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** Names of months and days of the week in a language. Immutable. */
public final class DateNames {
  private final String[] months;
  private final String[] monthsInDates;
  private final String[] shortMonths;
  private final String[] days;
  private final String[] shortDays;

  private DateNames(DateFormatSymbols symbols) {
    months = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    monthsInDates = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
    shortMonths = symbols.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
    days = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    shortDays = symbols.getWeekdays(DateFormatSymbols.STANDALONE, DateFormatSymbols.ABBREVIATED);
  }

  /** Those of a language. */
  public static DateNames of(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return new DateNames(DateFormatSymbols.getInstance(locale));
  }

  /** The month by itself. */
  String month(TemporalAccessor time) {
    return months[time.get(ChronoField.MONTH_OF_YEAR) - 1];
  }

  /** The month as it stands beside a day, in the genitive for instance. */
  String monthInDate(TemporalAccessor time) {
    return monthsInDates[time.get(ChronoField.MONTH_OF_YEAR) - 1];
  }

  /** The month, cut short. */
  String shortMonth(TemporalAccessor time) {
    return shortMonths[time.get(ChronoField.MONTH_OF_YEAR) - 1];
  }

  /** The day of the week. */
  String day(TemporalAccessor time) {
    return days[fromSunday(time) + 1];
  }

  /** The day of the week, cut short. */
  String shortDay(TemporalAccessor time) {
    return shortDays[fromSunday(time) + 1];
  }

  /** The number of the day of the week: 0 for Sunday. */
  static int fromSunday(TemporalAccessor time) {
    return DayOfWeek.from(time).getValue() % DayOfWeek.values().length;
  }
}
