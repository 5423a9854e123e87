package org.palimpsest.wiki.diff;

/**
 * A text divided into lines, which are kept as places in the text: a text of nothing but line ends
 * takes four bytes for each. A text with N line ends has N + 1 lines, the last of which may be
 * empty. Immutable.
 */
public final class Lines {
  private final String text;
  private final int[] starts;

  private Lines(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Divides a text at its line feeds. */
  public static Lines of(String text) {
    int[] starts = new int[count(text) + 1];
    int line = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts[++line] = at + 1;
    }
    starts[line + 1] = text.length() + 1;
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

  /** How many there are. */
  public int size() {
    return starts.length - 1;
  }

  /** One of them, without its line end. */
  public String line(int index) {
    return text.substring(starts[index], end(index));
  }

  /** Some of them with the line ends between them; {@code to} is the one after the last. */
  public String range(int from, int to) {
    return from == to ? "" : text.substring(starts[from], end(to - 1));
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return starts[index + 1] - 1;
  }

  int length(int index) {
    return end(index) - starts[index];
  }

  char charAt(int place) {
    return text.charAt(place);
  }

  boolean isSame(int index, Lines other, int otherIndex) {
    int length = length(index);
    return length == other.length(otherIndex)
        && text.regionMatches(starts[index], other.text, other.starts[otherIndex], length);
  }

  boolean isSame(int from, int to, Lines other, int otherFrom, int otherTo) {
    int lines = to - from;
    if (lines != otherTo - otherFrom) {
      return false;
    }
    int length = lines == 0 ? 0 : end(to - 1) - starts[from];
    return lines == 0
        || (length == other.end(otherTo - 1) - other.starts[otherFrom]
            && text.regionMatches(starts[from], other.text, other.starts[otherFrom], length));
  }
}
