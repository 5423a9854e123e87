package org.palimpsest.wiki.deletion;

import java.util.List;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.wiki.revision.VisibilitySnapshot;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why a page is deleted. What is quoted of a page may have been hidden before that is written down.
 *
 * @param text what the log says to everybody now
 * @param kept what it keeps
 * @param currentId the page's current revision if it is made of what the page held; 0 for what
 *     somebody has written
 * @param madeOf the revisions that it is made of
 */
public record DeletionReason(
    String text, KeptComment kept, long currentId, VisibilitySnapshot madeOf) {

  /** One that somebody has written. */
  static DeletionReason given(String text) {
    return new DeletionReason(text, KeptComment.verbatim(text), 0, VisibilitySnapshot.NONE);
  }

  /** One that is made of revisions, the current one first. */
  static DeletionReason madeOf(List<RevisionRow> revisions, String text, KeptComment kept) {
    return new DeletionReason(
        text, kept, revisions.getFirst().id(), VisibilitySnapshot.of(revisions));
  }

  /** Whether it would be the same if it were made now. */
  public boolean holds(JdbcClient sql, PageFacts page) {
    return currentId == 0 || (currentId == page.latest() && madeOf.holds(sql));
  }
}
