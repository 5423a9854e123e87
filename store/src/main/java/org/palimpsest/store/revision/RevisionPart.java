package org.palimpsest.store.revision;

/** What of a revision is read only when asked for. */
public enum RevisionPart {
  AUTHOR,
  COMMENT,
  /** The text of the main slot, which is read by a query of its own. */
  TEXT,
  /** The digest of that text, likewise. */
  SHA1,
  /** The slots besides the main one, likewise. */
  EXTRA_SLOTS,
  /** The change tags, likewise. */
  TAGS
}
