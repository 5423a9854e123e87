package org.palimpsest.store.contribution;

/** What of a contribution is read only when asked for. */
public enum ContributionPart {
  COMMENT("r.comment"),
  /** The size of the revision before it. */
  PARENT_SIZE("parent.size"),
  /** Whether somebody has looked at it. */
  PATROLLED("rc.patrolled"),
  /** The change tags, which are found by a query of their own. */
  TAGS("");

  final String columns;

  ContributionPart(String columns) {
    this.columns = columns;
  }
}
