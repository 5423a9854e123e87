package org.palimpsest.wiki.dump.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Timestamps;

/** Forms that the values of parameters have here and in dumps. */
final class ValueForms {
  /** No end, as dumps have it, and we in entries about groups. */
  static final String INFINITY = "infinity";

  private ValueForms() {}

  /** A truth value that dumps have as a text. */
  static StoredParam flagAsText(String stored, String key) {
    return new RenamedParam(stored, key, ValueForms::truth, value -> truth(value) ? "1" : "0");
  }

  /** A truth value that dumps have as a number. */
  static StoredParam flagAsNumber(String stored, String key) {
    return new RenamedParam(stored, key, ValueForms::truth, value -> truth(value) ? 1L : 0L);
  }

  private static boolean truth(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean truth -> truth;
      case Number number -> number.longValue() != 0;
      default -> !value.equals("") && !value.equals("0");
    };
  }

  /** A number that dumps have as a text. */
  static StoredParam numberAsText(String stored, String key) {
    return new RenamedParam(
        stored, key, ValueForms::number, value -> value == null ? null : value.toString());
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof String text && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : value;
  }

  /** Words that dumps have as one text. */
  static StoredParam words(String stored, String key) {
    return new RenamedParam(
        stored,
        key,
        value -> value instanceof String text ? split(text) : value,
        value -> value instanceof List<?> list ? join(list) : value);
  }

  /** A list of words, which old entries have as one text. */
  static StoredParam listOfWords(String stored, String key) {
    return new RenamedParam(
        stored, key, value -> value instanceof String text ? split(text) : value, value -> value);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
  }

  private static String join(List<?> words) {
    return String.join(",", words.stream().map(String::valueOf).toList());
  }

  /** A time. */
  static StoredParam time(String stored, String key) {
    return new RenamedParam(stored, key, ValueForms::ourTime, ValueForms::storedTime);
  }

  /** Our form of a time that dumps have as 14 digits. */
  static @Nullable Object ourTime(@Nullable Object value) {
    return value instanceof String digits && digits.matches("[0-9]{14}")
        ? Timestamps.parse(digits, Instant.EPOCH).<Object>map(Instant::toString).orElse(value)
        : value;
  }

  /** The dump's form of a time of ours. */
  static @Nullable Object storedTime(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    try {
      return Timestamps.digits(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return value;
    }
  }

  /** A list of maps, each with a form of its own. */
  static StoredParam maps(
      String stored,
      String key,
      Function<Map<String, @Nullable Object>, Map<String, @Nullable Object>> reading,
      Function<Map<String, @Nullable Object>, Map<String, @Nullable Object>> writing) {
    return new RenamedParam(
        stored, key, value -> each(value, reading), value -> each(value, writing));
  }

  private static @Nullable Object each(
      @Nullable Object value,
      Function<Map<String, @Nullable Object>, Map<String, @Nullable Object>> form) {
    if (!(value instanceof List<?> list)) {
      return value;
    }
    List<@Nullable Object> formed = new ArrayList<>();
    for (Object item : list) {
      formed.add(item instanceof Map<?, ?> map ? form.apply(copy(map)) : item);
    }
    return formed;
  }

  /** A map that can be changed. */
  static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }
}
