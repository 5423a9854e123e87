package org.palimpsest.wikitext.link;

/** Character references that end an address as the signs themselves would. */
final class EndingReferences {
  private static final String[] NAMES = {"&lt;", "&gt;", "&nbsp;"};
  private static final int LONGEST = 8;

  private EndingReferences() {}

  /** Where the first one stands in an address; -1 if there is none. */
  static int find(String address) {
    int at = address.indexOf('&');
    while (at >= 0 && !isAt(address, at)) {
      at = address.indexOf('&', at + 1);
    }
    return at;
  }

  /** Whether one stands here. */
  static boolean isAt(String text, int at) {
    for (String name : NAMES) {
      if (text.startsWith(name, at)) {
        return true;
      }
    }
    return text.startsWith("&#", at) && isEnding(number(text, at + 2));
  }

  private static boolean isEnding(int character) {
    return character == '<' || character == '>' || character == '\u00A0';
  }

  /** The number of a character reference; -1 if it is none, or larger than any that matters. */
  private static int number(String text, int start) {
    boolean hex = start < text.length() && (text.charAt(start) | 0x20) == 'x';
    int first = hex ? start + 1 : start;
    int value = 0;
    for (int at = first; at < Math.min(text.length(), first + LONGEST); at++) {
      int digit = Character.digit(text.charAt(at), hex ? 16 : 10);
      if (digit < 0) {
        return text.charAt(at) == ';' ? value : -1;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    return -1;
  }
}
