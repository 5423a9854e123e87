package org.palimpsest.model.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;

/** The English names of months and weekdays, whole or their first three letters, in any case. */
final class DateWords {
  static final String MONTHS = alternatives(Month.values());
  static final String WEEKDAYS = alternatives(DayOfWeek.values());

  private DateWords() {}

  static Optional<Month> month(String word) {
    return find(Month.values(), word);
  }

  static Optional<DayOfWeek> weekday(String word) {
    return find(DayOfWeek.values(), word);
  }

  private static <E extends Enum<E>> Optional<E> find(E[] values, String word) {
    String upper = word.toUpperCase(Locale.ROOT);
    for (E value : values) {
      if (value.name().equals(upper) || value.name().substring(0, 3).equals(upper)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** A regular expression for any of the names, in small letters. */
  private static String alternatives(Enum<?>[] values) {
    StringBuilder out = new StringBuilder();
    for (Enum<?> value : values) {
      String name = value.name().toLowerCase(Locale.ROOT);
      out.append(out.isEmpty() ? "" : "|").append(name).append('|').append(name, 0, 3);
    }
    return out.toString();
  }
}
