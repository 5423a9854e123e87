package org.palimpsest.wiki.diff;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text as a reader of a difference wants them: letters and digits together
 * where words have blanks between them, words of the dictionary where they have none (Thai, Lao,
 * Khmer, Burmese), single signs in Chinese and Japanese, and everything else sign by sign. What
 * belongs to the sign before it (accents, vowel signs, the parts of an emoji) stays with it. Used
 * by one thread.
 */
final class WordScanner {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int FIRST_SKIN_TONE = 0x1F3FB;
  private static final int LAST_SKIN_TONE = 0x1F3FF;
  private static final int FIRST_FLAG_LETTER = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;

  private enum Kind {
    LETTER,
    DICTIONARY,
    SINGLE
  }

  private final String text;
  private int[] starts = new int[64];
  private int words;
  private @Nullable BreakIterator dictionary;

  WordScanner(String text) {
    this.text = text;
  }

  /** How many have been found. */
  int words() {
    return words;
  }

  /** Where they start, and where the last one ends. */
  int[] starts(int end) {
    int[] all = Arrays.copyOf(starts, words + 1);
    all[words] = end;
    return all;
  }

  /** Says that a word starts here. */
  void add(int start) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, words * 2);
    }
    starts[words++] = start;
  }

  /** Finds the words of a line. */
  void scan(int start, int end) {
    int at = start;
    while (at < end) {
      add(at);
      Kind kind = kind(text.codePointAt(at));
      int wordEnd = kind == Kind.SINGLE ? withFlagLetter(at, end) : endOfRun(at, end, kind);
      if (kind == Kind.DICTIONARY) {
        addFromDictionary(at, wordEnd);
      }
      at = wordEnd;
    }
  }

  private int endOfRun(int start, int end, Kind kind) {
    int at = start;
    while (at < end && kind(text.codePointAt(at)) == kind) {
      at = behind(at, end);
    }
    return at;
  }

  private int withFlagLetter(int at, int end) {
    int next = behind(at, end);
    return next < end && isFlagLetter(text.codePointAt(at)) && isFlagLetter(text.codePointAt(next))
        ? behind(next, end)
        : next;
  }

  /** The place behind a sign and all that belongs to it. */
  private int behind(int at, int end) {
    int next = at + Character.charCount(text.codePointAt(at));
    while (next < end) {
      int sign = text.codePointAt(next);
      if (!belongsToLast(sign)) {
        break;
      }
      next += Character.charCount(sign);
      if (sign == ZERO_WIDTH_JOINER && next < end && isPictograph(text.codePointAt(next))) {
        next += Character.charCount(text.codePointAt(next));
      }
    }
    return next;
  }

  private void addFromDictionary(int start, int end) {
    if (dictionary == null) {
      dictionary = BreakIterator.getWordInstance(ULocale.ROOT);
    }
    dictionary.setText(text.substring(start, end));
    for (int at = dictionary.following(0);
        at != BreakIterator.DONE && start + at < end;
        at = dictionary.next()) {
      add(start + at);
    }
  }

  private static Kind kind(int sign) {
    if (sign < 0x80) {
      return Character.isLetterOrDigit(sign) || sign == '_' ? Kind.LETTER : Kind.SINGLE;
    }
    if (!Character.isLetterOrDigit(sign) || Character.isIdeographic(sign)) {
      return Kind.SINGLE;
    }
    return switch (UnicodeScript.of(sign)) {
      case THAI, LAO, KHMER, MYANMAR -> Kind.DICTIONARY;
      case HIRAGANA, KATAKANA, BOPOMOFO, YI -> Kind.SINGLE;
      default -> Kind.LETTER;
    };
  }

  private static boolean belongsToLast(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default ->
          sign == ZERO_WIDTH_JOINER
              || sign == ZERO_WIDTH_NON_JOINER
              || (sign >= FIRST_SKIN_TONE && sign <= LAST_SKIN_TONE);
    };
  }

  private static boolean isPictograph(int sign) {
    return Character.isExtendedPictographic(sign);
  }

  private static boolean isFlagLetter(int sign) {
    return sign >= FIRST_FLAG_LETTER && sign <= LAST_FLAG_LETTER;
  }
}
