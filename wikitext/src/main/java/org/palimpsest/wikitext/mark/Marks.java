package org.palimpsest.wikitext.mark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of one parse. In a text a mark is three characters: U+007F, which no text has when it
 * comes in ({@link #clean}), and a number in two characters of the private use area, which mean
 * nothing to any step. So texts with marks can be cut and joined like any other, as long as marks
 * stay whole. Not thread-safe.
 */
public final class Marks {
  /** Begins a mark. */
  public static final char START = '\u007F';

  /** How many characters a mark takes. */
  public static final int LENGTH = 3;

  private static final int DIGIT_BITS = 12;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;
  private static final char ZERO = '\uE000';

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
    return new String(
        new char[] {
          START,
          (char) (ZERO + ((number >> DIGIT_BITS) & DIGIT_MASK)),
          (char) (ZERO + (number & DIGIT_MASK))
        });
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
    return ((text.charAt(at + 1) - ZERO) << DIGIT_BITS) + text.charAt(at + 2) - ZERO;
  }
}
