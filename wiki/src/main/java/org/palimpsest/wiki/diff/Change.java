package org.palimpsest.wiki.diff;

/**
 * Lines of one text that another has other lines for. Lines are counted from 0; an end is the line
 * after the last one, so where start and end are the same there are none.
 *
 * @param fromStart where they start in the old text
 * @param fromEnd where they end in the old text
 * @param toStart where the lines for them start in the new text
 * @param toEnd where the lines for them end in the new text
 */
public record Change(int fromStart, int fromEnd, int toStart, int toEnd) {
  /** How many lines go. */
  public int removed() {
    return fromEnd - fromStart;
  }

  /** How many lines come. */
  public int added() {
    return toEnd - toStart;
  }

  Change movedDown(int lines) {
    return new Change(fromStart + lines, fromEnd + lines, toStart + lines, toEnd + lines);
  }
}
