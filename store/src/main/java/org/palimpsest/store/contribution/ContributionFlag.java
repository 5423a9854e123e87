package org.palimpsest.store.contribution;

/** What a contribution can be asked to have, or not to have. */
public enum ContributionFlag {
  MINOR("r.minor = 1"),
  /** Somebody has looked at it, or nobody needs to. */
  PATROLLED("coalesce(rc.patrolled, 0) <> 0"),
  /** Nobody needs to look at it. */
  AUTOPATROLLED("coalesce(rc.patrolled, 0) = 2"),
  /** It is the current revision of its page. */
  TOP("p.latest = r.id"),
  /** It made the page. */
  NEW("r.parent_id = 0");

  final String condition;

  ContributionFlag(String condition) {
    this.condition = condition;
  }
}
