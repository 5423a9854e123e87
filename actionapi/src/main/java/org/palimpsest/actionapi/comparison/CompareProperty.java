package org.palimpsest.actionapi.comparison;

/** What {@code action=compare} can tell. */
enum CompareProperty {
  DIFF,
  DIFFSIZE,
  REL,
  IDS,
  TITLE,
  USER,
  COMMENT,
  PARSEDCOMMENT,
  SIZE,
  TIMESTAMP
}
