package org.palimpsest.wikitext.function.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One day by other calendars, each of which has a letter. Not thread-safe. */
final class OtherCalendars {
  private static final int THAI = 543;
  private static final int MINGUO = 1911;
  private static final Map<Character, String> NAMES =
      Map.of('i', "persian", 'j', "hebrew", 'm', "islamic-civil");

  private final ZonedDateTime time;
  private final String language;
  private final Map<Character, Calendar> known = new HashMap<>();

  OtherCalendars(ZonedDateTime time, String language) {
    this.time = time;
    this.language = language;
  }

  /** A number of the day; null if there is no such calendar or field. */
  @Nullable Integer number(char calendar, char field) {
    if (calendar == 'k' || calendar == 'o') {
      int first = calendar == 'k' ? THAI : -MINGUO;
      return field == 'Y' ? time.getYear() + first : null;
    }
    Calendar day = day(calendar);
    return day == null ? null : number(day, field);
  }

  private static @Nullable Integer number(Calendar day, char field) {
    return switch (field) {
      case 'j', 'd' -> day.get(Calendar.DAY_OF_MONTH);
      case 'n', 'm' -> day.get(Calendar.MONTH) + 1;
      case 't' -> day.getActualMaximum(Calendar.DAY_OF_MONTH);
      case 'z' -> day.get(Calendar.DAY_OF_YEAR) - 1;
      case 'Y' -> day.get(Calendar.YEAR);
      case 'y' -> day.get(Calendar.YEAR) % 100;
      default -> null;
    };
  }

  /** The name of the month; null if there is no such calendar. */
  @Nullable String month(char calendar) {
    Calendar day = day(calendar);
    return day == null
        ? null
        : new DateFormatSymbols(day, ULocale.forLanguageTag(language))
            .getMonths()[day.get(Calendar.MONTH)];
  }

  private @Nullable Calendar day(char letter) {
    String name = NAMES.get(letter);
    return name == null ? null : known.computeIfAbsent(letter, any -> day(name));
  }

  private Calendar day(String calendar) {
    ULocale locale = ULocale.forLanguageTag(language).setKeywordValue("calendar", calendar);
    Calendar day = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
    // As the clock shows it: the calendar knows nothing of the zone.
    day.setTimeInMillis(time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC) * 1000);
    return day;
  }
}
