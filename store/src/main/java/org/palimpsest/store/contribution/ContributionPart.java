package org.palimpsest.store.contribution;

/** What of a contribution is read only when asked for. */
public enum ContributionPart {
  COMMENT,
  /** The size of the revision before it. */
  PARENT_SIZE,
  /** Whether it was the last to change what its page says. */
  TOP,
  /** Whether somebody has looked at it. */
  PATROLLED,
  /** The change tags, which are found by a query of their own. */
  TAGS
}
