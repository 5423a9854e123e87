package org.palimpsest.model.title;

import java.util.Locale;
import org.palimpsest.model.text.Unicode;

/** The character work of {@link TitleParser}: one pass each, no objects when nothing changes. */
final class TitleText {
  private TitleText() {}

  /** Direction marks dropped, every run of white space one underscore, none at either end. */
  static String clean(String text) {
    int i = 0;
    boolean space = true;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isMark(c) || (c == '_' ? space : isSpace(c))) {
        break;
      }
      space = c == '_';
      i++;
    }
    if (i == text.length() && (!space || i == 0)) {
      return text;
    }
    return collapse(text);
  }

  private static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        continue;
      }
      if (isSpace(c)) {
        space = true;
      } else {
        if (space && !out.isEmpty()) {
          out.append('_');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The rest from an index on, without underscores at its beginning; the end is clean already. */
  static String trim(String key, int from) {
    int start = from;
    while (start < key.length() && key.charAt(start) == '_') {
      start++;
    }
    return key.substring(start);
  }

  /** The part before an index, without underscores at its end. */
  static String trimEnd(String key, int to) {
    int end = to;
    while (end > 0 && key.charAt(end - 1) == '_') {
      end--;
    }
    return key.substring(0, end);
  }

  /** Whether it holds a character, a percent escape or a reference that no title may hold. */
  static boolean hasIllegal(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c < 0x80
          && (c <= ' '
              || "#<>[]{|}\u007F".indexOf(c) >= 0
              || (c == '%' && isHex(key, i + 1) && isHex(key, i + 2))
              || (c == '&' && isReference(key, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHex(String key, int at) {
    return at < key.length() && key.charAt(at) < 0x80 && Character.digit(key.charAt(at), 16) >= 0;
  }

  private static boolean isReference(String key, int from) {
    int i = from;
    while (i < key.length()
        && (key.charAt(i) >= 0x80 || Character.isLetterOrDigit(key.charAt(i)))) {
      i++;
    }
    return i > from && i < key.length() && key.charAt(i) == ';';
  }

  /** Whether a browser would take it for a relative path. */
  static boolean isRelative(String key) {
    return key.indexOf('.') >= 0
        && (key.equals(".")
            || key.equals("..")
            || key.startsWith("./")
            || key.startsWith("../")
            || key.contains("/./")
            || key.contains("/../")
            || key.endsWith("/.")
            || key.endsWith("/.."));
  }

  /** With a capital as the first letter, which may become several: {@code ß} gives {@code Ss}. */
  static String upperFirst(String key) {
    char first = key.charAt(0);
    if (first < 0x80) {
      return first >= 'a' && first <= 'z' ? (char) (first - 0x20) + key.substring(1) : key;
    }
    int letter = key.codePointAt(0);
    String title = titleCase(letter);
    return title.codePointAt(0) == letter && title.length() == Character.charCount(letter)
        ? key
        : Unicode.normal(title + key.substring(Character.charCount(letter)));
  }

  /**
   * Title case with the mappings to several letters, which the platform knows only for upper case:
   * they differ from upper case in that all but the first letter are small, a iota below stays
   * below, and the n of {@code ŉ}, whose first part is an apostrophe, is large.
   */
  private static String titleCase(int letter) {
    int single = Character.toTitleCase(letter);
    String upper = Character.toString(letter).toUpperCase(Locale.ROOT);
    int head = Character.charCount(upper.codePointAt(0));
    if (head == upper.length() || single != letter) {
      return Character.toString(single);
    }
    if (letter == 'ŉ') {
      return upper;
    }
    return upper.substring(0, head)
        + upper.substring(head).replace('Ι', '\u0345').toLowerCase(Locale.ROOT);
  }

  private static boolean isMark(char c) {
    return c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E');
  }

  private static boolean isSpace(char c) {
    return switch (c) {
      case ' ',
          '_',
          '\u00A0',
          '\u1680',
          '\u180E',
          '\u2028',
          '\u2029',
          '\u202F',
          '\u205F',
          '\u3000' ->
          true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }
}
