package org.palimpsest.wiki.revision;

import java.time.Instant;
import org.palimpsest.store.page.PageFacts;

/** What became of an attempt to write a revision. */
public sealed interface WriteOutcome {
  /**
   * It is written, and stands when the transaction is committed.
   *
   * @param page the page as it is now
   * @param revisionId the new revision
   * @param created its time
   * @param changeId its row in recent changes
   */
  record Written(PageFacts page, long revisionId, Instant created, long changeId)
      implements WriteOutcome {}

  /**
   * Somebody else was faster: the page has another current revision, or exists already, or exists
   * no more. The transaction must be discarded.
   */
  record Lost() implements WriteOutcome {}
}
