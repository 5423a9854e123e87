package org.palimpsest.wikitext.function.condition;

import org.palimpsest.wikitext.function.text.LeadingNumber;

/** When two values are the same: numbers by what they are worth, all else by their characters. */
final class Equality {
  private static final int DIGITS_OF_LONG = 18;

  private Equality() {}

  static boolean holds(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    if (!isNumber(one) || !isNumber(other)) {
      return false;
    }
    if (isWhole(one) && isWhole(other)) {
      return Long.parseLong(one) == Long.parseLong(other);
    }
    return Double.parseDouble(one) == Double.parseDouble(other);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.charAt(0) <= '9' && LeadingNumber.isAll(text);
  }

  private static boolean isWhole(String number) {
    return number.length() <= DIGITS_OF_LONG
        && number.indexOf('.') < 0
        && number.indexOf('e') < 0
        && number.indexOf('E') < 0;
  }
}
