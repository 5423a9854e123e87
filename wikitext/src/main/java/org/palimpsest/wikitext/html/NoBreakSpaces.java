package org.palimpsest.wikitext.html;

import org.palimpsest.wikitext.mark.Marks;

/**
 * Blanks that must not end a line become no-break spaces (spec: wikitext.md, 11.2): before signs
 * that stand by themselves, and behind opening quotation marks. Read before references are: those
 * who write signs as references decide themselves.
 */
final class NoBreakSpaces {
  private static final String SIGNS = "?:;!%\u00BB\u203A";
  private static final String QUOTES = "\u00AB\u2039";
  private static final char NO_BREAK_SPACE = '\u00A0';

  private NoBreakSpaces() {}

  /** The text with no-break spaces. */
  static String apply(String text) {
    StringBuilder out = null;
    int at = text.indexOf(' ');
    while (at >= 0) {
      if (isBeforeSign(text, at + 1) || (at > 0 && QUOTES.indexOf(text.charAt(at - 1)) >= 0)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(at, NO_BREAK_SPACE);
      }
      at = text.indexOf(' ', at + 1);
    }
    return out == null ? text : out.toString();
  }

  private static boolean isBeforeSign(String text, int at) {
    return at < text.length()
        && SIGNS.indexOf(text.charAt(at)) >= 0
        && (at + 1 == text.length() || !isWord(text.codePointAt(at + 1)));
  }

  private static boolean isWord(int c) {
    return c == '_' || (c != Marks.START && Character.isLetterOrDigit(c));
  }
}
