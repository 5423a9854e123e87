package org.palimpsest.store.contribution;

import org.palimpsest.store.revision.NullRevisions;

/** What a contribution can be asked to have, or not to have. */
public enum ContributionFlag {
  MINOR("r.minor = 1"),
  /** Somebody has looked at it, or nobody needs to. */
  PATROLLED("coalesce(rc.patrolled, 0) <> 0"),
  /** Nobody needs to look at it. */
  AUTOPATROLLED("coalesce(rc.patrolled, 0) = 2"),
  /** It was the last to change what its page says: at most null revisions came after it. */
  TOP(
      """
      l.content_id = r.content_id AND l.model = r.model
        AND (l.id = r.id OR (r.extra_slots = 0 AND NOT EXISTS (
          SELECT 1 FROM live_revision n
          WHERE n.page_id = r.page_id AND (n.created, n.id) > (r.created, r.id)
            AND (n.content_id <> r.content_id OR n.model <> r.model OR n.extra_slots <> 0))))
        AND NOT\
      """
          + " "
          + NullRevisions.CONDITION),
  /** It made the page. */
  NEW("r.parent_id = 0"),
  /** Something of it is hidden. */
  HIDDEN("r.visibility <> 0");

  final String condition;

  ContributionFlag(String condition) {
    this.condition = condition;
  }
}
