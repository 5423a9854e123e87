package org.palimpsest.model.text;

/** How texts and their lines end. */
public final class TextEnds {
  private TextEnds() {}

  /** The text with a line feed alone at the end of each line. */
  public static String normaliseLines(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** The text without the white space at both ends; other than ASCII's white space stays. */
  public static String trim(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return trimEnd(text.substring(start));
  }

  /** The text without the white space at its end; other than ASCII's white space stays. */
  public static String trimEnd(String text) {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r' && c != '\f') || c == '\0';
  }
}
