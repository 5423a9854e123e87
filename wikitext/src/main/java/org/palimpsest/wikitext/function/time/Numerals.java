package org.palimpsest.wikitext.function.time;

/** Numbers in other figures than Arabic ones. */
final class Numerals {
  private static final int LARGEST_ROMAN = 10_000;
  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  private static final String HEBREW_ONES = " אבגדהוזחט";
  private static final String HEBREW_TENS = " יכלמנסעפצ";
  private static final String HEBREW_HUNDREDS = " קרשת";
  private static final int LARGEST_HEBREW = 9999;
  private static final int THOUSAND = 1000;

  private Numerals() {}

  /** In Roman figures; what is too large for them stays as it is. */
  static String roman(int number) {
    if (number <= 0 || number > LARGEST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return out.toString();
  }

  /** In Hebrew letters; what is too large for them stays as it is. */
  static String hebrew(int number) {
    if (number <= 0 || number > LARGEST_HEBREW) {
      return Integer.toString(number);
    }
    StringBuilder out = new StringBuilder();
    int thousands = number / THOUSAND;
    int rest = number % THOUSAND;
    if (thousands > 0) {
      out.append(HEBREW_ONES.charAt(thousands)).append('\'');
      if (rest == 0) {
        return out.append(thousands == 1 ? " אלף" : " אלפים").toString();
      }
    }
    int start = out.length();
    hundreds(rest, out);
    if (out.length() - start == 1) {
      out.append('\'');
    } else {
      out.insert(out.length() - 1, '"');
    }
    return out.toString();
  }

  /** The letters of a number below a thousand, without signs between them. */
  private static void hundreds(int number, StringBuilder out) {
    int rest = number;
    while (rest >= 400) {
      out.append(HEBREW_HUNDREDS.charAt(4));
      rest -= 400;
    }
    if (rest >= 100) {
      out.append(HEBREW_HUNDREDS.charAt(rest / 100));
      rest %= 100;
    }
    if (rest == 15 || rest == 16) {
      // Otherwise these would begin like the name of God.
      out.append(HEBREW_ONES.charAt(9));
      rest -= 9;
    }
    if (rest >= 10) {
      out.append(HEBREW_TENS.charAt(rest / 10));
      rest %= 10;
    }
    if (rest > 0) {
      out.append(HEBREW_ONES.charAt(rest));
    }
  }
}
