package org.palimpsest.actionapi.reading;

/** What {@code list=usercontribs} can tell about a contribution. */
enum ContributionProperty {
  IDS,
  TITLE,
  TIMESTAMP,
  COMMENT,
  SIZE,
  SIZEDIFF,
  FLAGS,
  PATROLLED,
  TAGS
}
