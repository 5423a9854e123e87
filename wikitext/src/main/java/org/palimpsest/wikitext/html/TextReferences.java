package org.palimpsest.wikitext.html;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.CharacterReferences;

/**
 * Character references in the text of pages, by name (eacute) or by number (#233, #xE9). What is
 * none that a page may have is text: an unknown name or a number of no allowed character means the
 * very characters that were typed.
 */
public final class TextReferences {
  /** Names of the right-to-left mark for people who write from right to left. */
  private static final Map<String, String> ALIASES = Map.of("רלמ", "\u200F", "رلم", "\u200F");

  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_NUMBER = 12;

  private TextReferences() {}

  /** A text as it means, each reference replaced once. */
  public static String decode(String text) {
    int ampersand = text.indexOf('&');
    if (ampersand < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    decode(text, 0, text.length(), decoded);
    return decoded.toString();
  }

  /** Appends a part of a text as it means. */
  static void decode(String text, int from, int to, StringBuilder out) {
    int start = from;
    int ampersand = text.indexOf('&', from, to);
    while (ampersand >= 0) {
      int end = end(text, ampersand, to);
      String meaning = end < 0 ? null : meaning(text, ampersand + 1, end);
      if (meaning == null) {
        end = ampersand;
      } else {
        out.append(text, start, ampersand).append(meaning);
        start = end + 1;
      }
      ampersand = text.indexOf('&', end + 1, to);
    }
    out.append(text, start, to);
  }

  /**
   * Where the semicolon stands that could end a reference; negative if there is none near enough,
   * so that no text is searched twice.
   */
  private static int end(String text, int ampersand, int to) {
    return text.indexOf(';', ampersand + 1, Math.min(to, ampersand + LONGEST_NAME + 2));
  }

  private static @Nullable String meaning(String text, int from, int end) {
    if (end == from) {
      return null;
    }
    return text.charAt(from) == '#'
        ? number(text, from + 1, end)
        : named(text.substring(from, end));
  }

  private static @Nullable String named(String name) {
    String meaning = CharacterReferences.named(name);
    return meaning == null ? ALIASES.get(name) : meaning;
  }

  private static @Nullable String number(String text, int from, int end) {
    boolean hex = from < end && (text.charAt(from) | 0x20) == 'x';
    int digits = hex ? from + 1 : from;
    if (digits >= end || end - digits > LONGEST_NUMBER) {
      return null;
    }
    long value = 0;
    for (int i = digits; i < end; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
      if (digit < 0) {
        return null;
      }
      value = value * (hex ? 16 : 10) + digit;
    }
    return isAllowed(value) ? Character.toString((int) value) : null;
  }

  private static boolean isAllowed(long value) {
    return value == 9
        || value == 10
        || (value >= 32 && value < 127)
        || (value > 159 && value < Character.MIN_SURROGATE)
        || (value > Character.MAX_SURROGATE && value < 0xFFFE)
        || (value > 0xFFFF && value <= Character.MAX_CODE_POINT);
  }
}
