package org.palimpsest.wiki.diff;

/**
 * A text divided into lines. A text with N line ends has N + 1 lines, the last of which may be
 * empty. Immutable.
 */
public final class Lines extends Pieces {
  private static final int LINE_END = 1;

  private Lines(String text, int[] starts) {
    super(text, starts, LINE_END);
  }

  /** Divides a text at its line feeds. */
  public static Lines of(String text) {
    return divided(text, count(text));
  }

  /** The same, but a line end at the very end begins no line, and an empty text has none. */
  public static Lines withoutEmptyLast(String text) {
    int count = count(text);
    return divided(text, text.isEmpty() || text.endsWith("\n") ? count - 1 : count);
  }

  private static Lines divided(String text, int count) {
    int[] starts = new int[count + 1];
    int at = 0;
    for (int line = 1; line <= count; line++) {
      int end = text.indexOf('\n', at);
      at = (end < 0 ? text.length() : end) + LINE_END;
      starts[line] = at;
    }
    return new Lines(text, starts);
  }

  /** How many lines a text has. */
  public static int count(String text) {
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  /** One of them, without its line end. */
  public String line(int index) {
    return text.substring(start(index), end(index));
  }

  /** Whether one of them has nothing before its line end. */
  public boolean isEmpty(int index) {
    return length(index) == 0;
  }

  /** Some of them with the line ends between them; {@code to} is the one after the last. */
  public String range(int from, int to) {
    return from == to ? "" : text.substring(start(from), end(to - 1));
  }

  boolean isSame(int from, int to, Lines other, int otherFrom, int otherTo) {
    int lines = to - from;
    if (lines != otherTo - otherFrom) {
      return false;
    }
    int length = lines == 0 ? 0 : end(to - 1) - start(from);
    return lines == 0
        || (length == other.end(otherTo - 1) - other.start(otherFrom)
            && text.regionMatches(start(from), other.text, other.start(otherFrom), length));
  }
}
