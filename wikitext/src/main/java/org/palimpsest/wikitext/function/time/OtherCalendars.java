package org.palimpsest.wikitext.function.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Dates by other calendars, each behind a letter of its own. */
final class OtherCalendars {
  private static final int THAI = 543;
  private static final int MINGUO = 1911;

  private OtherCalendars() {}

  /** Which calendar a letter means; null if none. */
  static @Nullable String name(char letter) {
    return switch (letter) {
      case 'i' -> "persian";
      case 'j' -> "hebrew";
      case 'm' -> "islamic-civil";
      default -> null;
    };
  }

  /** The year by a count that differs in its beginning only; -1 if the letter means none. */
  static int year(char letter, ZonedDateTime time) {
    return switch (letter) {
      case 'k' -> time.getYear() + THAI;
      case 'o' -> time.getYear() - MINGUO;
      default -> -1;
    };
  }

  /** A number of a date; -1 if the field is none. */
  static int number(String calendar, char field, ZonedDateTime time, String language) {
    Calendar date = date(calendar, time, language);
    return switch (field) {
      case 'j', 'd' -> date.get(Calendar.DAY_OF_MONTH);
      case 'n', 'm' -> date.get(Calendar.MONTH) + 1;
      case 't' -> date.getActualMaximum(Calendar.DAY_OF_MONTH);
      case 'z' -> date.get(Calendar.DAY_OF_YEAR) - 1;
      case 'Y' -> date.get(Calendar.YEAR);
      case 'y' -> date.get(Calendar.YEAR) % 100;
      default -> -1;
    };
  }

  /** The name of the month. */
  static String month(String calendar, ZonedDateTime time, String language) {
    Calendar date = date(calendar, time, language);
    return new DateFormatSymbols(date, ULocale.forLanguageTag(language))
        .getMonths()[date.get(Calendar.MONTH)];
  }

  private static Calendar date(String calendar, ZonedDateTime time, String language) {
    ULocale locale = ULocale.forLanguageTag(language).setKeywordValue("calendar", calendar);
    Calendar date = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    // As the clock shows it: the calendar knows nothing of the zone.
    date.setTimeInMillis(time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC) * 1000);
    return date;
  }
}
