package org.palimpsest.actionapi.visibility;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Day and time of an item as people read them, in universal time. */
final class ItemTimes {
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  /**
   * @param language the code of the language
   */
  ItemTimes(String language) {
    Locale locale = Locale.forLanguageTag(language);
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    // In English as programs know it, in other languages as Unicode's CLDR has it.
    this.day =
        english
            ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedPattern("yMMMMd").withLocale(locale);
    this.time =
        english
            ? DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedPattern("Hm").withLocale(locale);
  }

  String day(Instant at) {
    return day.format(at.atOffset(ZoneOffset.UTC));
  }

  String time(Instant at) {
    return time.format(at.atOffset(ZoneOffset.UTC));
  }
}
