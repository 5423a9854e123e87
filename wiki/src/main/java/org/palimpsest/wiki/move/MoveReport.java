package org.palimpsest.wiki.move;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a move comes to.
 *
 * @param page the page itself
 * @param talk its talk page; null if there is none or it was not to go with it
 * @param subpages null if they were not to go with it
 * @param talkSubpages those of the talk page; null if they were not to go with it
 */
public record MoveReport(
    PageMoveResult.Moved page,
    @Nullable PageMoveResult talk,
    @Nullable SubpageMoves subpages,
    @Nullable SubpageMoves talkSubpages) {

  /** All pages that get another title, in the order in which they do. */
  public List<PageMoveResult.Moved> moved() {
    List<PageMoveResult.Moved> moved = new ArrayList<>(List.of(page));
    if (talk instanceof PageMoveResult.Moved also) {
      moved.add(also);
    }
    addMoved(subpages, moved);
    addMoved(talkSubpages, moved);
    return moved;
  }

  private static void addMoved(@Nullable SubpageMoves subpages, List<PageMoveResult.Moved> moved) {
    if (subpages instanceof SubpageMoves.Each(List<PageMoveResult> results)) {
      for (PageMoveResult result : results) {
        if (result instanceof PageMoveResult.Moved one) {
          moved.add(one);
        }
      }
    }
  }
}
