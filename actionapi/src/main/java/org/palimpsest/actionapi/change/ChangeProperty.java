package org.palimpsest.actionapi.change;

/** What {@code list=recentchanges} can tell about a change. */
enum ChangeProperty {
  TITLE,
  TIMESTAMP,
  IDS,
  USER,
  USERID,
  COMMENT,
  PARSEDCOMMENT,
  FLAGS,
  SIZES,
  REDIRECT,
  PATROLLED,
  LOGINFO,
  TAGS,
  SHA1
}
