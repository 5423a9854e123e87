package org.palimpsest.actionapi.protection;

/** What {@code list=protectedtitles} can tell about a title when asked. */
enum ProtectedTitleProperty {
  COMMENT,
  EXPIRY,
  LEVEL,
  PARSEDCOMMENT,
  TIMESTAMP,
  USER,
  USERID
}
