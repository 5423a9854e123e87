package org.palimpsest.wiki.diff;

/**
 * A text divided into pieces that are compared as wholes: its lines, or words of some of them. They
 * are kept as places in the text: four bytes for each. Immutable.
 */
abstract class Pieces {
  final String text;

  /** Where each piece starts, and where one behind the last would. */
  private final int[] starts;

  /** How many characters between two pieces belong to neither. */
  private final int gap;

  Pieces(String text, int[] starts, int gap) {
    this.text = text;
    this.starts = starts;
    this.gap = gap;
  }

  /** How many there are. */
  public final int size() {
    return starts.length - 1;
  }

  final int start(int index) {
    return starts[index];
  }

  final int end(int index) {
    return starts[index + 1] - gap;
  }

  final int length(int index) {
    return end(index) - starts[index];
  }

  final char charAt(int place) {
    return text.charAt(place);
  }

  final boolean isSame(int index, Pieces other, int otherIndex) {
    int length = length(index);
    return length == other.length(otherIndex)
        && text.regionMatches(starts[index], other.text, other.starts[otherIndex], length);
  }
}
