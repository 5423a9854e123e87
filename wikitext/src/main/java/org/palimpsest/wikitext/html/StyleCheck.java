package org.palimpsest.wikitext.html;

import java.util.Locale;

/**
 * Keeps styles from fetching anything and from running anything, as old browsers would (spec:
 * wikitext.md, 15). A style is kept whole or refused whole.
 */
final class StyleCheck {
  private static final String INSECURE = "/* insecure input */";
  private static final String CONTROL = "/* invalid control char */";

  /** Stands for what was no character. */
  private static final char REPLACEMENT = '\uFFFD';

  private static final String[] PROPERTIES = {
    "accelerator", "-o-link", "-o-link-source", "-o-replace"
  };
  private static final String[] FUNCTIONS = {"url", "src", "image", "image-set"};

  private StyleCheck() {}

  /**
   * A style that is safe to show.
   *
   * @param style without character references
   */
  static String check(String style) {
    String text = withoutComments(StyleEscapes.decode(style));
    if (style.indexOf(REPLACEMENT) >= 0 || hasControls(text)) {
      return CONTROL;
    }
    return isForbidden(text.toLowerCase(Locale.ROOT)) ? INSECURE : text;
  }

  /** Each comment becomes a blank; one that does not end, nothing, with all that follows. */
  private static String withoutComments(String text) {
    int open = text.indexOf("/*");
    if (open < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    while (open >= 0) {
      out.append(text, start, open);
      int close = text.indexOf("*/", open + 2);
      if (close < 0) {
        return out.toString();
      }
      out.append(' ');
      start = close + 2;
      open = text.indexOf("/*", start);
    }
    return out.append(text, start, text.length()).toString();
  }

  private static boolean hasControls(String text) {
    return text.chars()
        .anyMatch(c -> (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F);
  }

  private static boolean isForbidden(String text) {
    return text.contains("expression")
        || precedes(text, PROPERTIES, ':')
        || precedes(text, FUNCTIONS, '(')
        || hasAddressAttribute(text);
  }

  /** Whether one of some words stands before a sign, with nothing but blanks between them. */
  private static boolean precedes(String text, String[] words, char sign) {
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      int end = at;
      while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      for (String word : words) {
        if (text.startsWith(word, end - word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the value of an attribute is taken for an address: {@code attr(x url)}. */
  private static boolean hasAddressAttribute(String text) {
    int url = text.indexOf("url");
    int at = text.indexOf("attr");
    while (url >= 0 && at >= 0) {
      int open = at + 4;
      while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
        open++;
      }
      if (url < open) {
        url = text.indexOf("url", open);
      }
      if (text.startsWith("(", open) && url >= 0 && text.indexOf(')', open, url) < 0) {
        return true;
      }
      at = text.indexOf("attr", open);
    }
    return false;
  }
}
