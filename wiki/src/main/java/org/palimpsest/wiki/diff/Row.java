package org.palimpsest.wiki.diff;

import java.util.List;

/** A row of a difference that people read. Lines are counted from 0. */
public sealed interface Row {
  /** A line that both texts have. */
  record Kept(int from, int to) implements Row {}

  /** A line that is gone. */
  record Removed(int from) implements Row {}

  /** A new line. */
  record Added(int to) implements Row {}

  /**
   * A line of which some words have changed.
   *
   * @param words which ones, in characters from the start of the line
   */
  record Rewritten(int from, int to, List<Change> words) implements Row {}

  /**
   * A line that has moved to another place; it stood here.
   *
   * @param words which words have changed on the way, in characters from the start of the line
   */
  record MovedAway(int from, int to, List<Change> words) implements Row {}

  /** A line that has moved from another place; it stands here now. */
  record MovedHere(int from, int to, List<Change> words) implements Row {}
}
