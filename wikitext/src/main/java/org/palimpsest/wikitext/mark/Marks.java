package org.palimpsest.wikitext.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of one parse. In a text a mark is six characters: U+007F, which no text has when it
 * comes in ({@link #clean}), and a number in five control characters of Latin-1, which mean nothing
 * to any step and let a text that was of Latin letters keep one byte for each. So texts with marks
 * can be cut and joined like any other, as long as marks stay whole. Not thread-safe.
 */
public final class Marks {
  /** Begins a mark. */
  public static final char START = '\u007F';

  /** How many characters a mark takes. */
  public static final int LENGTH = 6;

  private static final int DIGIT_BITS = 5;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;
  private static final char ZERO = '\u0080';

  private final List<Mark> all = new ArrayList<>();
  private final Map<String, String> opened = new HashMap<>();
  private final Map<String, String> closed = new HashMap<>();

  /** A text without characters that could be taken for marks. */
  public static String clean(String text) {
    return text.replace(START, '?');
  }

  /** A text without its marks. */
  public static String removed(String text) {
    int at = text.indexOf(START);
    if (at < 0) {
      return text;
    }
    StringBuilder rest = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      rest.append(text, done, at);
      done = at + LENGTH;
      at = text.indexOf(START, done);
    }
    return rest.append(text, done, text.length()).toString();
  }

  /** Keeps a mark and gives the characters that stand for it. */
  public String add(Mark mark) {
    int number = all.size();
    all.add(mark);
    char[] written = new char[LENGTH];
    written[0] = START;
    for (int i = LENGTH - 1; i > 0; i--) {
      written[i] = (char) (ZERO + (number & DIGIT_MASK));
      number >>= DIGIT_BITS;
    }
    return new String(written);
  }

  /** A tag without attributes that opens an element. */
  public String open(String name) {
    return opened.computeIfAbsent(name, tag -> add(new Mark.StartTag(tag)));
  }

  /** A tag that closes an element. */
  public String close(String name) {
    return closed.computeIfAbsent(name, tag -> add(new Mark.EndTag(tag)));
  }

  /**
   * The mark that begins here.
   *
   * @param at where its {@link #START} stands
   */
  public Mark at(CharSequence text, int at) {
    return all.get(numberAt(text, at));
  }

  /**
   * The number of the mark that begins here: marks are counted from 0 in the order in which they
   * are kept.
   */
  public static int numberAt(CharSequence text, int at) {
    int number = 0;
    for (int i = 1; i < LENGTH; i++) {
      number = (number << DIGIT_BITS) + text.charAt(at + i) - ZERO;
    }
    return number;
  }
}
