package org.palimpsest.wiki.diff.html;

/**
 * The places by which the two ends of a moved line find each other.
 *
 * @param from where the line stood
 * @param to where it stands
 */
record MoveAnchors(int from, int to) {
  /** Where it stood. */
  String left() {
    return "movedpara_" + from + "_" + to + "_lhs";
  }

  /** Where it stands. */
  String right() {
    return "movedpara_" + from + "_" + to + "_rhs";
  }
}
