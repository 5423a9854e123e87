package org.palimpsest.wikitext.function.text;

import org.palimpsest.wikitext.link.Protocols;

/** Text among wikitext, written so that nothing in it is markup. */
public final class EscapedText {
  private static final String ANYWHERE = "\"&'<=>[]{}|;";
  private static final String AT_START = "*#:!-+~";

  private EscapedText() {}

  /** The text, with references to characters in the place of those that could be markup. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ANYWHERE.indexOf(c) >= 0
          || (i == 0 && AT_START.indexOf(c) >= 0)
          || (c == ':' && endsProtocol(text, i))) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean endsProtocol(String text, int colon) {
    if (text.startsWith("//", colon + 1)) {
      return true;
    }
    int word = colon;
    while (word > 0 && Character.isLetterOrDigit(text.charAt(word - 1))) {
      word--;
    }
    return Protocols.length(text, word) == colon + 1 - word;
  }
}
