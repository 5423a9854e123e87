package org.palimpsest.wikitext.html;

/**
 * How many elements may be made for which there is no tag. Repairing soups of tags could otherwise
 * make a tree that grows with the square of the text.
 */
final class Allowance {
  private static final int PER_TAG = 4;

  private int left = 200;

  /** One more tag has been read. */
  void tag() {
    left += PER_TAG;
  }

  /** Whether some elements may be made; counts them. */
  boolean take(int elements) {
    if (elements > left) {
      return false;
    }
    left -= elements;
    return true;
  }
}
