package org.palimpsest.wiki.revision;

/** What of a revision is fetched only when asked for. */
public enum RevisionPart {
  TEXT,
  SHA1,
  TAGS
}
