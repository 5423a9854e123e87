package org.palimpsest.wikitext.link;

/** Finds the next place of a sign in a text, for places that only grow: in all, one pass. */
final class NextOf {
  private final String text;
  private final String sign;
  private int found;

  NextOf(String text, String sign) {
    this.text = text;
    this.sign = sign;
    this.found = text.indexOf(sign);
  }

  /** The first place from there on; -1 if there is none. */
  int from(int at) {
    if (found >= 0 && found < at) {
      found = text.indexOf(sign, at);
    }
    return found;
  }
}
