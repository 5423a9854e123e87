package org.palimpsest.wiki.revert;

/** What a rollback does instead to a page that nobody else has ever edited. */
public enum OrElse {
  /** Leaves the page there with nothing in it. */
  BLANK,

  /** Deletes the page, which takes the right to. */
  DELETE
}
