package org.palimpsest.model.title;

/** The character work of {@link TitleParser}: one pass each, no objects when nothing changes. */
final class TitleText {
  private TitleText() {}

  /**
   * Direction marks dropped, every run of white space one underscore; none at either end, nor
   * anything else that cannot be seen there.
   */
  static String clean(String text) {
    int i = 0;
    boolean space = true;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isMark(c) || isUnseenAtEnds(c) || (c == '_' ? space : isSpace(c))) {
        break;
      }
      space = c == '_';
      i++;
    }
    if (i == text.length() && (!space || i == 0)) {
      return text;
    }
    return trimEnds(collapse(text));
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

  private static String trimEnds(String text) {
    return trim(trimEnd(text, text.length()), 0);
  }

  /** The rest from an index on, as a title begins; the end is clean already. */
  static String trim(String key, int from) {
    int start = from;
    while (start < key.length() && isBlankAtEnds(key.charAt(start))) {
      start++;
    }
    return key.substring(start);
  }

  /** The part before an index, as a title ends. */
  static String trimEnd(String key, int to) {
    int end = to;
    while (end > 0 && isBlankAtEnds(key.charAt(end - 1))) {
      end--;
    }
    return key.substring(0, end);
  }

  /** The part before a colon, which may be the name of a namespace. */
  static String prefix(String key, int colon) {
    return colon > 0 && key.charAt(colon - 1) == '_'
        ? key.substring(0, colon - 1)
        : key.substring(0, colon);
  }

  /** Whether it holds a character, a percent escape or a reference that no title may hold. */
  static boolean hasIllegal(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) == ' ' || illegalAt(key, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** What is left of a text without all that no title may hold, but for spaces. */
  static String withoutIllegal(String text) {
    StringBuilder left = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int length = illegalAt(text, i);
      if (length == 0) {
        left.append(text.charAt(i));
      }
      i += Math.max(1, length);
    }
    return left.toString();
  }

  /** How long what no title may hold is that begins here; 0 when nothing such does. */
  private static int illegalAt(String text, int at) {
    char c = text.charAt(at);
    if (c >= 0x80) {
      return 0;
    }
    if (c < ' ' || "#<>[]{|}\u007F".indexOf(c) >= 0) {
      return 1;
    }
    if (c == '%') {
      return isHex(text, at + 1) && isHex(text, at + 2) ? 3 : 0;
    }
    return c == '&' ? referenceLength(text, at) : 0;
  }

  private static boolean isHex(String key, int at) {
    return at < key.length() && key.charAt(at) < 0x80 && Character.digit(key.charAt(at), 16) >= 0;
  }

  private static int referenceLength(String text, int from) {
    int i = from + 1;
    while (i < text.length()
        && (text.charAt(i) >= 0x80 || Character.isLetterOrDigit(text.charAt(i)))) {
      i++;
    }
    return i > from + 1 && i < text.length() && text.charAt(i) == ';' ? i + 1 - from : 0;
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

  private static boolean isMark(char c) {
    return c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E');
  }

  private static boolean isBlankAtEnds(char c) {
    return c == '_' || isUnseenAtEnds(c);
  }

  /**
   * What has no width and, at an end, no effect: where a word may be broken or must not be. Not so
   * U+200D, which gives the letter beside it another form.
   */
  private static boolean isUnseenAtEnds(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u200C' || c == '\u2060' || c == '\uFEFF';
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
