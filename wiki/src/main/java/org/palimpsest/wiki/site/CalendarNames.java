package org.palimpsest.wiki.site;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The names of months and days in every language of which Unicode's CLDR has them. */
final class CalendarNames {
  private static final Map<String, Function<Locale, String>> NAMES = names();

  private CalendarNames() {}

  /** The keys of the messages that are such names. */
  static Set<String> keys() {
    return NAMES.keySet();
  }

  /** The name in just this language; empty for other keys and for languages without names. */
  static Optional<String> find(String key, String code) {
    Function<Locale, String> name = NAMES.get(key);
    return name == null
        ? Optional.empty()
        : KnownLanguages.standard()
            .find(code)
            .map(language -> name.apply(Locale.forLanguageTag(language.tag())));
  }

  private static Map<String, Function<Locale, String>> names() {
    Map<String, Function<Locale, String>> names = new HashMap<>();
    for (Month month : Month.values()) {
      String full = month.name().toLowerCase(Locale.ROOT);
      String brief = full.substring(0, 3);
      names.put(
          // In English the short form of May is the long one, so its key is taken.
          month == Month.MAY ? "may_long" : full,
          locale -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale));
      names.put(full + "-gen", locale -> month.getDisplayName(TextStyle.FULL, locale));
      names.put(brief, locale -> month.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.name().toLowerCase(Locale.ROOT);
      names.put(full, locale -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale));
      names.put(
          full.substring(0, 3), locale -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
    }
    return Collections.unmodifiableMap(names);
  }
}
