package org.palimpsest.actionapi.revision;

/** What {@code list=deletedrevs} can tell about a revision, besides when it was made. */
enum DeletedRevsProperty {
  COMMENT,
  CONTENT,
  LEN,
  MINOR,
  PARENTID,
  PARSEDCOMMENT,
  REVID,
  SHA1,
  TAGS,
  USER,
  USERID,
  /** Told about each title: a token with which it can be restored. */
  TOKEN
}
