package org.palimpsest.wikitext.function.expression;

import java.util.Locale;

/** Takes an expression apart into numbers, words and signs, from left to right. */
final class Words {
  private static final String SPACE = " \t\r\n\u000B\f\u00A0";

  private final String text;
  private int start;
  private int end;

  Words(String expression) {
    this.text =
        expression
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&minus;", "-")
            .replace('\u2212', '-');
  }

  /** Goes on to the next; false at the end. */
  boolean next() {
    start = end;
    while (start < text.length() && SPACE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    end = start;
    if (start == text.length()) {
      return false;
    }
    if (isNumber()) {
      run(Words::isOfNumber);
    } else if (isWord()) {
      run(Words::isLetter);
    } else {
      end += isOfTwo() ? 2 : Character.charCount(text.codePointAt(start));
    }
    return true;
  }

  /** Of which characters something goes on. */
  private interface Kind {
    boolean has(char c);
  }

  private void run(Kind kind) {
    while (end < text.length() && kind.has(text.charAt(end))) {
      end++;
    }
  }

  private boolean isOfTwo() {
    return text.startsWith("<=", start)
        || text.startsWith(">=", start)
        || text.startsWith("<>", start)
        || text.startsWith("!=", start);
  }

  /** Whether this is a number. */
  boolean isNumber() {
    return isOfNumber(text.charAt(start));
  }

  /** Whether this is a word of letters. */
  boolean isWord() {
    return isLetter(text.charAt(start));
  }

  /** This one, in small letters. */
  String word() {
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isOfNumber(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
