package org.palimpsest.wiki.comparison;

/** A revision by where it stands in the history of a page, seen from another one. */
public enum Relative {
  /** The one before it. */
  PREV,
  /** The one behind it. */
  NEXT,
  /** The latest one of the page. */
  CUR
}
