package org.palimpsest.wiki.user;

/** What somebody can ask about themselves; each part costs a query. */
public enum SelfPart {
  /** The account, with its groups. */
  ACCOUNT,
  /** The block against them. */
  BLOCK,
  /** Whether their talk page has news. */
  NEWS,
  /** How many pages that they watch have changed. */
  UNSEEN,
  /** When they made their newest edit. */
  LATEST_EDIT
}
