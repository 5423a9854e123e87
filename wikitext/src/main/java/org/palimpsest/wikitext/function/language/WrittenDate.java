package org.palimpsest.wikitext.function.language;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in words or digits, in one of the orders in which dates are written in English. It need
 * not be one that there is.
 *
 * @param year by astronomical count: 0 is the year before 1; null if none is said
 * @param month from 1
 * @param day as it was said, in digits
 */
record WrittenDate(@Nullable Integer year, int month, String day) {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final String DAY = "(?<day>[0-9]{1,2})";
  private static final String MONTH = "(?<month>[a-z]{3,9})";
  private static final String YEAR = "(?<year>[0-9]{1,4})(?<bc> bc)?";
  private static final String BLANK = "[ _]";
  private static final String COMMA = "(?:,[ _]?|[ _])";
  private static final int LONGEST = 40;

  private static final List<Pattern> ORDERS =
      List.of(
          Pattern.compile(DAY + BLANK + MONTH + "(?:" + COMMA + YEAR + ")?"),
          Pattern.compile(MONTH + BLANK + DAY + "(?:" + COMMA + YEAR + ")?"),
          Pattern.compile(YEAR + COMMA + DAY + BLANK + MONTH),
          Pattern.compile(YEAR + COMMA + MONTH + BLANK + DAY));
  private static final Pattern ISO = Pattern.compile("(-?[0-9]{4})-([0-9]{2})-([0-9]{2})");

  /** Reads a date; null if the text is none. */
  static @Nullable WrittenDate read(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      int month = Integer.parseInt(iso.group(2));
      return month < 1 || month > MONTHS.size()
          ? null
          : new WrittenDate(
              Integer.valueOf(iso.group(1)),
              month,
              Integer.toString(Integer.parseInt(iso.group(3))));
    }
    String small = text.toLowerCase(Locale.ROOT);
    return ORDERS.stream()
        .map(order -> order.matcher(small))
        .filter(Matcher::matches)
        .findFirst()
        .map(WrittenDate::ofWords)
        .orElse(null);
  }

  private static @Nullable WrittenDate ofWords(Matcher words) {
    int month = month(words.group("month"));
    String year = words.group("year");
    Integer count = year == null ? null : Integer.valueOf(year);
    if (count != null && words.group("bc") != null) {
      count = 1 - count;
    }
    return month == 0 ? null : new WrittenDate(count, month, words.group("day"));
  }

  /** The number of a month by its whole name or the first three letters of it; 0 for none. */
  private static int month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      String name = MONTHS.get(i);
      if (name.equalsIgnoreCase(word)
          || (word.length() == 3 && name.regionMatches(true, 0, word, 0, 3))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** In English. */
  String monthName() {
    return MONTHS.get(month - 1);
  }

  /** As people count years. */
  String yearName() {
    int count = year == null ? 0 : year;
    return count > 0 ? Integer.toString(count) : 1 - count + " BC";
  }

  /** As programs write dates. */
  String iso() {
    String within = String.format(Locale.ROOT, "%02d-%02d", month, Integer.valueOf(day));
    if (year == null) {
      return within;
    }
    return (year < 0 ? "-" : "") + String.format(Locale.ROOT, "%04d-", Math.abs(year)) + within;
  }
}
