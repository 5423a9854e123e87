package org.palimpsest.wiki.move;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;

/** What has come of one page, or would come of it. */
public sealed interface PageMoveResult {
  /** The title that it had. */
  Title from();

  /**
   * It has another title.
   *
   * @param pageId the page
   * @param leavesRedirect whether a redirect stands at the old title
   * @param overwritten the redirect that stood at the new title and is deleted; null for none
   */
  record Moved(
      long pageId, Title from, Title to, boolean leavesRedirect, @Nullable PageFacts overwritten)
      implements PageMoveResult {}

  /** It stays where it is. */
  record NotMoved(Title from, List<MoveProblem> problems) implements PageMoveResult {
    public NotMoved {
      problems = List.copyOf(problems);
    }
  }
}
