package org.palimpsest.model.text;

import java.util.Locale;

/**
 * Large and small letters, for names that are kept and found again. The mappings are those of one
 * edition of Unicode, 15.1, whatever the Java that runs: an edition that gives a letter a capital
 * it did not have would make a page unreachable by the name that it was stored under. Another
 * edition is a decision, and a migration of the names.
 */
public final class LetterCase {
  /** Marks that join a letter to one character begin here. */
  private static final char FIRST_MARK = '\u0300';

  private LetterCase() {}

  /**
   * A text with a capital as the first letter, which may become several ({@code ß} gives {@code
   * Ss}), in normal form C: the capital may join with the marks behind it, where the small letter
   * did not.
   *
   * @param text in normal form C
   * @return the same object when nothing changes
   */
  public static String capitalised(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    if (first >= 0x80) {
      return capitalisedLetter(text);
    }
    if (first < 'a' || first > 'z') {
      return text;
    }
    String capitalised = (char) (first - 0x20) + text.substring(1);
    return text.length() > 1 && text.charAt(1) >= FIRST_MARK
        ? Unicode.normal(capitalised)
        : capitalised;
  }

  private static String capitalisedLetter(String text) {
    int letter = text.codePointAt(0);
    String rest = text.substring(Character.charCount(letter));
    String capital = Tables.BOTH.title().of(letter);
    return capital.codePointAt(0) == letter && capital.length() == Character.charCount(letter)
        ? text
        : Unicode.normal(capital + rest);
  }

  /** The text in small letters, each by itself. */
  public static String lower(String text) {
    if (Unicode.isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder small = new StringBuilder(text.length());
    text.codePoints().forEach(letter -> small.append(Tables.BOTH.lower().of(letter)));
    return small.toString();
  }

  /** Read when first needed: most names begin with a letter of ASCII. */
  private static final class Tables {
    static final LetterMappings.Both BOTH = LetterMappings.read();
  }
}
