package org.palimpsest.store.reading;

/** What a contribution can be asked to have, or not to have. */
public enum ContributionTrait {
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

  ContributionTrait(String condition) {
    this.condition = condition;
  }
}
