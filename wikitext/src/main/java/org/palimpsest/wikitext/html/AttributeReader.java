package org.palimpsest.wikitext.html;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the attributes of a tag as they are written: {@code a="b" c='d' e=f g}. What does not look
 * like one is passed over. One pass.
 */
public final class AttributeReader {
  private final String text;
  private int at;

  private AttributeReader(String text) {
    this.text = text;
  }

  /**
   * The attributes of a text, names in lower case, in the order in which they appear first; the
   * last value of each counts. Values are as written.
   */
  public static Map<String, String> read(String text) {
    return text.isBlank() ? Map.of() : new AttributeReader(text).read();
  }

  private Map<String, String> read() {
    Map<String, String> found = new LinkedHashMap<>();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c) || c == '/') {
        at++;
      } else if (isNameStart(c)) {
        attribute(found);
      } else {
        skipWord();
      }
    }
    return found;
  }

  private void attribute(Map<String, String> found) {
    int start = at;
    while (at < text.length() && isName(text.charAt(at))) {
      at++;
    }
    String name = lower(text.substring(start, at));
    int next = skipBlanks(at);
    if (next < text.length() && text.charAt(next) == '=') {
      at = skipBlanks(next + 1);
      found.put(name, value());
    } else if (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '/') {
      skipWord();
    } else {
      found.put(name, "");
    }
  }

  private String value() {
    if (at == text.length()) {
      return "";
    }
    char quote = text.charAt(at);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, at + 1);
      String value = text.substring(at + 1, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      return value;
    }
    int start = at;
    skipWord();
    return text.substring(start, at);
  }

  private void skipWord() {
    while (at < text.length() && !isBlank(text.charAt(at))) {
      at++;
    }
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private static boolean isNameStart(char c) {
    return c == ':' || c == '_' || Character.isLetter(c) || Character.isSurrogate(c);
  }

  private static boolean isName(char c) {
    return isNameStart(c) || c == '-' || c == '.' || Character.isLetterOrDigit(c);
  }

  /** Of names, only ASCII letters have another case, so that {@code data-Ä} stays as it is. */
  private static String lower(String name) {
    StringBuilder lower = null;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (lower == null) {
          lower = new StringBuilder(name);
        }
        lower.setCharAt(i, (char) (c + 32));
      }
    }
    return lower == null ? name : lower.toString();
  }
}
