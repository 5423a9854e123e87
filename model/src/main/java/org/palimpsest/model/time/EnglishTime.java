package org.palimpsest.model.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times in English: a row of phrases such as {@code tomorrow 10:00}, {@code next friday},
 * {@code 2 days 3 hours ago}, {@code first day of next month}, {@code 5 January 2030}. The meaning
 * follows PHP, which clients of wikis have in mind: phrases are applied from left to right, and a
 * word for a day sets the clock to midnight.
 */
final class EnglishTime {
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("last", -1),
          Map.entry("previous", -1),
          Map.entry("this", 0),
          Map.entry("next", 1),
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12));

  private static final String UNIT =
      "(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(?![a-z])";
  private static final String ORDINAL = "(" + String.join("|", ORDINALS.keySet()) + ")\\s+";
  private static final String WEEKDAY = "(" + DateWords.WEEKDAYS + ")\\b";
  private static final String MONTH = "(" + DateWords.MONTHS + ")\\b";
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])";

  /** A kind of phrase and what it does. */
  private record Phrase(Pattern form, BiConsumer<TimeUnderWay, Matcher> effect) {}

  /** The first that fits is taken. */
  private static final List<Phrase> PHRASES =
      List.of(
          phrase("[\\s,.]+", (time, m) -> {}),
          phrase("@(-?\\d{1,13})(?:\\.\\d+)?", (time, m) -> time.at(Long.parseLong(m.group(1)))),
          phrase(
              "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)t?",
              (time, m) -> time.on(number(m, 1), number(m, 2), number(m, 3))),
          phrase(
              "(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)",
              (time, m) -> time.on(number(m, 1), number(m, 2), number(m, 3))),
          phrase(
              DAY + "[\\s-]*" + MONTH + "(?:[\\s,-]+(\\d{4})\\b)?",
              (time, m) -> time.on(m.group(3), month(m.group(2)), number(m, 1))),
          phrase(
              MONTH + "\\s+" + DAY + "(?:[\\s,]+(\\d{4})\\b)?",
              (time, m) -> time.on(m.group(3), month(m.group(1)), number(m, 2))),
          phrase(
              MONTH + "\\s+(\\d{4})\\b", (time, m) -> time.on(number(m, 2), month(m.group(1)), 1)),
          phrase(
              "(\\d{1,2})(?::(\\d\\d)(?::(\\d\\d))?)?\\s*([ap])\\.?m\\b",
              (time, m) ->
                  time.clockOfTwelve(
                      number(m, 1), number(m, 2), number(m, 3), m.group(4).equals("p"))),
          phrase(
              "(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d+)?)?(?![\\d:])",
              (time, m) -> time.clock(number(m, 1), number(m, 2), number(m, 3))),
          phrase(
              "([+-]*)\\s*(\\d{1,9})\\s*" + UNIT,
              (time, m) -> time.add(signed(m.group(1), number(m, 2)), m.group(3))),
          phrase(
              "([+-])(\\d\\d):?(\\d\\d)\\b",
              (time, m) -> time.zone(signed(m.group(1), (number(m, 2) * 60 + number(m, 3)) * 60))),
          phrase("(?:utc|gmt|z)\\b", (time, m) -> time.zone(0)),
          phrase("first day of\\b", (time, m) -> time.firstDayOfMonth()),
          phrase("last day of\\b", (time, m) -> time.lastDayOfMonth()),
          phrase("(last|previous|this|next)\\s+week\\b", (time, m) -> time.week(ordinal(m))),
          phrase(ORDINAL + UNIT, (time, m) -> time.add(ordinal(m), m.group(2))),
          phrase(ORDINAL + WEEKDAY, (time, m) -> time.weekday(day(m.group(2)), ordinal(m))),
          phrase(WEEKDAY, (time, m) -> time.weekday(day(m.group(1)), 0)),
          phrase("now\\b", (time, m) -> {}),
          phrase("(?:today|midnight)\\b", (time, m) -> time.clock(0, 0, 0)),
          phrase("noon\\b", (time, m) -> time.clock(12, 0, 0)),
          phrase("tomorrow\\b", (time, m) -> time.day(1)),
          phrase("yesterday\\b", (time, m) -> time.day(-1)),
          phrase("ago\\b", (time, m) -> time.ago()));

  private EnglishTime() {}

  /** The time meant, or empty when any part of the text is not understood. */
  static Optional<Instant> read(String text, Instant now) {
    Matcher rest = PHRASES.getFirst().form().matcher(text.toLowerCase(Locale.ROOT));
    TimeUnderWay time = new TimeUnderWay(now);
    while (rest.regionStart() < rest.regionEnd()) {
      if (!consume(rest, time)) {
        return Optional.empty();
      }
    }
    try {
      return text.isBlank() ? Optional.empty() : time.finish();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean consume(Matcher rest, TimeUnderWay time) {
    for (Phrase phrase : PHRASES) {
      if (rest.usePattern(phrase.form()).lookingAt()) {
        phrase.effect().accept(time, rest);
        rest.region(rest.end(), rest.regionEnd());
        return true;
      }
    }
    return false;
  }

  private static Phrase phrase(String form, BiConsumer<TimeUnderWay, Matcher> effect) {
    return new Phrase(Pattern.compile(form), effect);
  }

  /** The number in a group; a number left out is 0. */
  private static int number(Matcher m, int group) {
    return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
  }

  private static int month(String word) {
    return DateWords.month(word).orElseThrow().getValue();
  }

  private static DayOfWeek day(String word) {
    return DateWords.weekday(word).orElseThrow();
  }

  private static int ordinal(Matcher m) {
    return ORDINALS.getOrDefault(m.group(1), 0);
  }

  private static int signed(String signs, int amount) {
    return signs.chars().filter(c -> c == '-').count() % 2 == 0 ? amount : -amount;
  }
}
