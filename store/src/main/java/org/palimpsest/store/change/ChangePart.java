package org.palimpsest.store.change;

/** What of a recent change is read only when asked for. */
public enum ChangePart {
  /** Whether the page is a redirect now. */
  REDIRECT,
  AUTHOR,
  COMMENT,
  /** The id of the revision's text. */
  CONTENT,
  /** What is hidden of the revision; read with each of the three above. */
  VISIBILITY,
  /** What was logged. */
  LOGGED,
  /** The change tags, which are found by a query of their own. */
  TAGS
}
