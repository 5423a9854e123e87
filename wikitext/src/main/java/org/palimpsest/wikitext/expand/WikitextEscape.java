package org.palimpsest.wikitext.expand;

import org.palimpsest.wikitext.link.Protocols;

/** Writes a text so that nothing in it is markup, where it stands among wikitext. */
public final class WikitextEscape {
  private static final String ANYWHERE = "\"&'<=>[]{|};";
  private static final String AT_START = "*#:!-+~ \t\n\r";
  private static final String AT_LINE_START = "*#:! \t\r";
  private static final String RULE = "----";

  private WikitextEscape() {}

  /** The text, with references to characters in the place of those that could be markup. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 4 + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ANYWHERE.indexOf(c) >= 0 || meansSomethingHere(text, i, out)) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * @param done what has been written, which breaks runs of characters already
   */
  private static boolean meansSomethingHere(String text, int at, StringBuilder done) {
    char c = text.charAt(at);
    if (c == '~' && at == text.length() - 1) {
      return true;
    }
    if (at == 0) {
      return AT_START.indexOf(c) >= 0;
    }
    char before = done.charAt(done.length() - 1);
    return switch (c) {
      case ':' -> before == '\n' || endsProtocol(text, at);
      case '-' -> before == '\n' && text.startsWith(RULE, at);
      case '\n', '_' -> before == c;
      case '~' -> before == c && text.startsWith("~", at + 1);
      default -> before == '\n' && AT_LINE_START.indexOf(c) >= 0;
    };
  }

  private static boolean endsProtocol(String text, int colon) {
    if (text.startsWith("//", colon + 1)) {
      return true;
    }
    int least = Math.max(0, colon - Protocols.LONGEST);
    int word = colon;
    while (word > least && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    return Protocols.length(text, word) == colon + 1 - word;
  }
}
