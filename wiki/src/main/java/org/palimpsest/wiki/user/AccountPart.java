package org.palimpsest.wiki.user;

/** What can be read of accounts beyond what lists always know; each part costs a query. */
public enum AccountPart {
  /** The groups into which they have been put. */
  GROUPS,
  /** The blocks against them. */
  BLOCK,
  /** How to speak of them. */
  GENDER,
  /** What they have done of late. */
  ACTIVITY
}
