package org.palimpsest.actionapi.contribution;

/** What {@code list=usercontribs} can tell about a contribution. */
enum ContributionProperty {
  IDS,
  TITLE,
  TIMESTAMP,
  COMMENT,
  PARSEDCOMMENT,
  SIZE,
  SIZEDIFF,
  FLAGS,
  PATROLLED,
  TAGS
}
