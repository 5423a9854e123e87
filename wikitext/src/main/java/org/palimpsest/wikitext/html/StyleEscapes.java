package org.palimpsest.wikitext.html;

/** Escapes of CSS: a backslash and the number of a character, or the character itself. */
final class StyleEscapes {
  private static final int MOST_DIGITS = 6;

  private StyleEscapes() {}

  /** A style without escapes, but of characters that would mean something else without one. */
  static String decode(String style) {
    int backslash = style.indexOf('\\');
    if (backslash < 0) {
      return style;
    }
    StringBuilder out = new StringBuilder(style.length());
    int start = 0;
    while (backslash >= 0) {
      out.append(style, start, backslash);
      start = decode(style, backslash + 1, out);
      backslash = style.indexOf('\\', start);
    }
    return out.append(style, start, style.length()).toString();
  }

  /** Decodes what stands behind a backslash; gives where that ends. */
  private static int decode(String style, int from, StringBuilder out) {
    int at = from;
    int number = 0;
    while (at < style.length() && at - from < MOST_DIGITS && isHex(style.charAt(at))) {
      number = number * 16 + Character.digit(style.charAt(at), 16);
      at++;
    }
    if (at > from) {
      append(isCharacter(number) ? number : 0xFFFD, out);
      return at < style.length() && Character.isWhitespace(style.charAt(at)) ? at + 1 : at;
    }
    if (at == style.length()) {
      append('\\', out);
      return at;
    }
    int character = style.codePointAt(at);
    append(character, out);
    return at + Character.charCount(character);
  }

  private static void append(int character, StringBuilder out) {
    switch (character) {
      case '\n', '"', '\'', '\\' ->
          out.append('\\').append(Integer.toHexString(character)).append(' ');
      default -> out.append(Character.toString(character));
    }
  }

  private static boolean isHex(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private static boolean isCharacter(int number) {
    return Character.isValidCodePoint(number)
        && !(number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE);
  }
}
