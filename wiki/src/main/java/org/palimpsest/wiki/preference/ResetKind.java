package org.palimpsest.wiki.preference;

/** Which preferences are taken back to their defaults. */
public enum ResetKind {
  /** All of them. */
  ALL,
  /** Those that everybody has. */
  REGISTERED,
  /** Those that everybody has and that are tables of check marks: there are none. */
  REGISTERED_CHECKMATRIX,
  /** Those that everybody has and that take several values: there are none. */
  REGISTERED_MULTISELECT,
  /** What belongs to the account and is changed elsewhere: never kept as a preference. */
  SPECIAL,
  /** Those that mean nothing to the wiki any more. */
  UNUSED,
  /** Those that scripts have made for themselves. */
  USERJS
}
