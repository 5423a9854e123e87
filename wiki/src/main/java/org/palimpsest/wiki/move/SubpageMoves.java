package org.palimpsest.wiki.move;

import java.util.List;

/** What has come of the subpages of a page that was moved. */
public sealed interface SubpageMoves {
  /**
   * Each of them was looked at.
   *
   * @param results in order of title; if there are more than may be moved at once, the last says so
   *     of the first that was left out
   */
  record Each(List<PageMoveResult> results) implements SubpageMoves {
    public Each {
      results = List.copyOf(results);
    }
  }

  /** In the namespace of one of the titles a slash makes no subpage. */
  record NoSubpages(int namespace) implements SubpageMoves {}

  /** The performer may not move subpages. */
  record NotAllowed() implements SubpageMoves {}
}
