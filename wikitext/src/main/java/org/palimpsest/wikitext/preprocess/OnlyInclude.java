package org.palimpsest.wikitext.preprocess;

import org.palimpsest.wikitext.preprocess.Tree.Reading;

/**
 * The parts of a text that are for transclusion alone: where there is one, nothing else comes
 * along. These tags count wherever they stand, but only if they are spelt exactly so.
 */
final class OnlyInclude {
  private static final String OPEN = "<onlyinclude>";
  private static final String CLOSE = "</onlyinclude>";

  private final String text;
  private final int first;

  OnlyInclude(String text, Reading reading) {
    this.text = text;
    int open = reading == Reading.TRANSCLUDED ? text.indexOf(OPEN) : -1;
    this.first = open >= 0 && text.indexOf(CLOSE) >= 0 ? open + OPEN.length() : -1;
  }

  /** Where the first part begins; 0 if there are none and all of the text counts. */
  int start() {
    return Math.max(first, 0);
  }

  /** Whether one of the parts ends here. */
  boolean endsAt(int at) {
    return first >= 0 && text.startsWith(CLOSE, at);
  }

  /** Where the next part begins after one that ends here; the end of the text if none does. */
  int next(int at) {
    int open = text.indexOf(OPEN, at);
    return open < 0 ? text.length() : open + OPEN.length();
  }
}
