package org.palimpsest.model.text;

import java.text.Normalizer;
import java.util.Objects;

/** What is done to the characters of every text that comes in or is stored. */
public final class Unicode {
  /**
   * A text made fit for use.
   *
   * @param text the text
   * @param changed whether anything had to be changed
   */
  public record Cleaned(String text, boolean changed) {
    public Cleaned {
      Objects.requireNonNull(text);
    }
  }

  private static final String ELLIPSIS = "...";

  private Unicode() {}

  /**
   * The text in normal form C, with U+FFFD for control characters (other than tab, line feed and
   * carriage return), halves of surrogate pairs, U+FFFE and U+FFFF.
   */
  public static Cleaned cleanInput(String text) {
    int bad = firstNeedingWork(text);
    if (bad == text.length()) {
      return new Cleaned(text, false);
    }
    String clean = normal(replaceForbidden(text));
    return new Cleaned(clean, !clean.equals(text));
  }

  /** The text in normal form C; the same object when it already is. */
  public static String normal(String text) {
    return isAscii(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Whether every character is ASCII. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * The text, or its beginning with three dots when it is longer: never more than {@code
   * codePoints} characters in all, the dots included. No white space stands before the dots.
   */
  public static String cut(String text, int codePoints) {
    if (codePoints < ELLIPSIS.length()) {
      throw new IllegalArgumentException("no room for the dots: " + codePoints);
    }
    if (text.length() <= codePoints || text.codePointCount(0, text.length()) <= codePoints) {
      return text;
    }
    int end = text.offsetByCodePoints(0, codePoints - ELLIPSIS.length());
    return TextEnds.trimEnd(text.substring(0, end)) + ELLIPSIS;
  }

  private static int firstNeedingWork(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80 && !isForbidden(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String replaceForbidden(String text) {
    StringBuilder out = null;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (isForbidden(c)) {
        if (out == null) {
          out = new StringBuilder(text);
        }
        out.setCharAt(i, '\uFFFD');
      }
      i += Character.charCount(c);
    }
    return out == null ? text : out.toString();
  }

  private static boolean isForbidden(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
