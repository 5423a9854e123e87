package org.palimpsest.wiki.move;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.PageFacts;

/**
 * One page that is to be moved, and what speaks against that.
 *
 * @param page the page as it is
 * @param to the title that it is to have
 * @param overwritten the redirect at that title that makes way for it; null for none
 * @param problems why it cannot be moved; empty when it can
 */
record PlannedMove(
    PageFacts page, Title to, @Nullable PageFacts overwritten, List<MoveProblem> problems) {
  PlannedMove {
    problems = List.copyOf(problems);
  }
}
