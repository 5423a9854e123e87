package org.palimpsest.wiki.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as people read them in histories and logs, in universal time, to the minute: in English as
 * programs know them, in other languages as Unicode's CLDR has them.
 */
final class ContentTimes {
  private static final String ENGLISH = "HH:mm, d MMMM uuuu";
  private static final String FIELDS = "yMMMMdHm";

  private ContentTimes() {}

  /**
   * The time in a language.
   *
   * @param language its code
   */
  static String of(String language, Instant time) {
    Locale locale = Locale.forLanguageTag(language);
    DateTimeFormatter form =
        locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
            ? DateTimeFormatter.ofPattern(ENGLISH, Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedPattern(FIELDS).withLocale(locale);
    return form.format(time.atOffset(ZoneOffset.UTC));
  }
}
