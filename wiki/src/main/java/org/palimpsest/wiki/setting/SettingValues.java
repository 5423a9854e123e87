package org.palimpsest.wiki.setting;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written down about one group of settings, read value by value. A setting exists
 * because it is asked for here: whatever is given beside those is a mistake. What is not given, or
 * cannot be used, stays as it was. Not thread-safe.
 */
public final class SettingValues {
  private static final Pattern DURATION =
      Pattern.compile("(\\d{1,9})\\s*(s|seconds?|m|minutes?|h|hours?|d|days?)?");

  private final String group;
  private final Function<String, @Nullable Object> source;
  private final BiConsumer<String, String> mistakes;
  private final Set<String> keys = new LinkedHashSet<>();

  /**
   * Values from a source.
   *
   * @param group what stands before the names of these settings, without the dot; may be empty
   * @param source finds a text, number, truth value or list by its whole key; null: not given
   * @param mistakes told of a key and of what is wrong there, as the rest of a sentence
   */
  public SettingValues(
      String group,
      Function<String, @Nullable Object> source,
      BiConsumer<String, String> mistakes) {
    this.group = group;
    this.source = source;
    this.mistakes = mistakes;
  }

  /** The whole keys that have been asked for so far, in order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(keys);
  }

  /** Notes each of these keys that nobody has asked for. */
  public void refuseOthers(Collection<String> given) {
    given.stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> mistakes.accept(key, "is not a setting"));
  }

  /** A text that is not blank, without white space around it. */
  public String text(String name, String otherwise) {
    return read(
        name,
        "a text that is not empty",
        value ->
            value instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty(),
        otherwise);
  }

  /** The same where nothing may be set. */
  public @Nullable String optionalText(String name, @Nullable String otherwise) {
    String text = text(name, otherwise == null ? "" : otherwise);
    return text.isEmpty() ? otherwise : text;
  }

  /** A text of this pattern; null where nothing is set. */
  public @Nullable String matching(
      String name, Pattern pattern, String expected, @Nullable String otherwise) {
    String text =
        read(
            name,
            expected,
            value ->
                Optional.of(value.toString()).filter(given -> pattern.matcher(given).matches()),
            otherwise == null ? "" : otherwise);
    return text.isEmpty() ? otherwise : text;
  }

  /** Whatever it says. */
  public String any(String name, String otherwise) {
    return read(name, "a text", value -> Optional.of(value.toString()), otherwise);
  }

  /** A truth value. */
  public boolean flag(String name, boolean otherwise) {
    return read(
        name,
        "true or false",
        value ->
            switch (value.toString()) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        otherwise);
  }

  /** An integer from 0 to 999,999,999. */
  public int number(String name, int otherwise) {
    return number(name, 0, 999_999_999, otherwise);
  }

  /** An integer within these bounds. */
  public int number(String name, int least, int most, int otherwise) {
    return read(
        name,
        "an integer from " + least + " to " + most,
        value ->
            Optional.of(value.toString())
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .filter(number -> number >= least && number <= most)
                .map(Long::intValue),
        otherwise);
  }

  /** A time as people write it: {@code 30 seconds}, {@code 4d}; a bare number counts seconds. */
  public Duration time(String name, Duration otherwise) {
    return read(name, "a time such as \"4 days\"", SettingValues::duration, otherwise);
  }

  /** The same, more than nothing. */
  public Duration positiveTime(String name, Duration otherwise) {
    return read(
        name,
        "a time such as \"30 seconds\"",
        value -> duration(value).filter(Duration::isPositive),
        otherwise);
  }

  /** Words of this pattern, separated by spaces. */
  public List<String> words(String name, Pattern word, String expected, List<String> otherwise) {
    return read(
        name,
        expected,
        value ->
            Optional.of(split(value))
                .filter(words -> words.stream().allMatch(word.asMatchPredicate())),
        otherwise);
  }

  /** Values by name: words of a pattern with a group for either, separated by spaces. */
  public SortedMap<String, String> pairs(
      String name, Pattern pair, String expected, SortedMap<String, String> otherwise) {
    return read(name, expected, value -> pairs(value, pair), otherwise);
  }

  /** Items of a list, or of a text in which commas separate them. */
  public List<String> items(String name, List<String> otherwise) {
    return read(name, "a list", value -> Optional.of(items(value)), otherwise);
  }

  /** The items of a list, or of a text in which commas separate them. */
  public static List<String> items(Object value) {
    return value instanceof List<?> items
        ? items.stream().map(Object::toString).toList()
        : List.of(value.toString().strip().split("\\s*,\\s*"));
  }

  /** A value of another kind, empty where it is none. */
  public <T> T read(
      String name, String expected, Function<Object, Optional<T>> reading, T otherwise) {
    String key = group.isEmpty() ? name : group + "." + name;
    keys.add(key);
    Object value = source.apply(key);
    if (value == null) {
      return otherwise;
    }
    Optional<T> read = reading.apply(value);
    if (read.isEmpty()) {
      mistakes.accept(key, "must be " + expected);
    }
    return read.orElse(otherwise);
  }

  private static List<String> split(Object value) {
    return List.of(value.toString().strip().split("\\s+"));
  }

  private static Optional<SortedMap<String, String>> pairs(Object value, Pattern pair) {
    SortedMap<String, String> pairs = new TreeMap<>();
    for (String word : split(value)) {
      Matcher matcher = pair.matcher(word);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      pairs.put(matcher.group(1), matcher.group(2));
    }
    return Optional.of(pairs);
  }

  private static Optional<Duration> duration(Object value) {
    Matcher matcher = DURATION.matcher(value.toString().strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(matcher.group(1));
    String unit = matcher.group(2) == null ? "s" : matcher.group(2).substring(0, 1);
    return Optional.of(
        switch (unit) {
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          case "d" -> Duration.ofDays(amount);
          default -> Duration.ofSeconds(amount);
        });
  }
}
