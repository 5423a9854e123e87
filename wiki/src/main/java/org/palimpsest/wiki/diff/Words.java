package org.palimpsest.wiki.diff;

/** Lines divided into words; the line end between two lines is a word of its own. Immutable. */
final class Words extends Pieces {
  private final int[] lineStarts;

  Words(String text, int[] starts, int[] lineStarts) {
    super(text, starts, 0);
    this.lineStarts = lineStarts;
  }

  /** The words of some lines; {@code to} is the line after the last. */
  static Words of(Lines lines, int from, int to) {
    WordScanner scanner = new WordScanner(lines.text);
    int[] lineStarts = new int[to - from];
    for (int i = from; i < to; i++) {
      lineStarts[i - from] = scanner.words();
      scanner.scan(lines.start(i), lines.end(i));
      if (i + 1 < to) {
        scanner.add(lines.end(i));
      }
    }
    int[] starts = scanner.starts(from == to ? 0 : lines.end(to - 1));
    return new Words(lines.text, starts, lineStarts);
  }

  int lines() {
    return lineStarts.length;
  }

  /** The first word of a line. */
  int lineStart(int line) {
    return lineStarts[line];
  }

  /** The word after the last one of a line. */
  int lineEnd(int line) {
    return line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : size();
  }

  boolean isBlank(int word) {
    for (int i = start(word); i < end(word); i++) {
      if (!Character.isWhitespace(charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** How much it says that two lines share a word: nothing if it is blank. */
  int weight(int word) {
    return isBlank(word) ? 0 : length(word);
  }
}
