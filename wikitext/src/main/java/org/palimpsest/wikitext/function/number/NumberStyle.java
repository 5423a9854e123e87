package org.palimpsest.wikitext.function.number;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;

/** How a language writes numbers. It works on digits, not on values: none is too long for it. */
public final class NumberStyle {
  private static final String MINUS = "\u2212";
  private static final String INFINITY = "\u221E";

  private final String group;
  private final String point;
  private final char[] digits;
  private final int last;
  private final int others;
  private final int least;

  private NumberStyle(ULocale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    group = symbols.getGroupingSeparatorString();
    point = symbols.getDecimalSeparatorString();
    digits = symbols.getDigits();
    NumberFormat format = NumberFormat.getInstance(locale);
    DecimalFormat decimal = format instanceof DecimalFormat known ? known : new DecimalFormat();
    last = Math.max(1, decimal.getGroupingSize());
    others = decimal.getSecondaryGroupingSize() > 0 ? decimal.getSecondaryGroupingSize() : last;
    least = Math.max(1, decimal.getMinimumGroupingDigits());
  }

  /** That of a language; of one that is not known, as in English. */
  public static NumberStyle of(String language) {
    return new NumberStyle(ULocale.forLanguageTag(language));
  }

  /** A whole number. */
  public String format(long number) {
    StringBuilder out = new StringBuilder();
    write(Long.toString(number), true, out);
    return out.toString();
  }

  /** What stands for something without end. */
  static String infinity() {
    return INFINITY;
  }

  /**
   * Writes a number.
   *
   * @param number digits, with a hyphen before and one full stop among them
   * @param grouped whether the digits are grouped
   */
  void write(String number, boolean grouped, StringBuilder out) {
    int start = number.startsWith("-") ? 1 : 0;
    if (start > 0) {
      out.append(MINUS);
    }
    int stop = number.indexOf('.');
    int end = stop < 0 ? number.length() : stop;
    boolean divided = grouped && end - start >= last + least;
    for (int i = start; i < number.length(); i++) {
      if (i == stop) {
        out.append(point);
        continue;
      }
      int left = end - i;
      if (divided && i > start && left >= last && (left - last) % others == 0) {
        out.append(group);
      }
      out.append(digits[number.charAt(i) - '0']);
    }
  }

  /** A text in which numbers are written as programs do. */
  String plain(String text) {
    String plain =
        text.replace(group, "").replace(MINUS, "-").replace(INFINITY, "INF").replace(point, ".");
    if (digits[0] == '0') {
      return plain;
    }
    StringBuilder out = new StringBuilder(plain);
    for (int i = 0; i < out.length(); i++) {
      int value = out.charAt(i) - digits[0];
      if (value >= 0 && value <= 9) {
        out.setCharAt(i, (char) ('0' + value));
      }
    }
    return out.toString();
  }
}
