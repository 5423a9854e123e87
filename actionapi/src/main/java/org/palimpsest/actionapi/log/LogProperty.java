package org.palimpsest.actionapi.log;

/** What {@code list=logevents} can tell about a log entry. */
enum LogProperty {
  IDS,
  TITLE,
  TYPE,
  USER,
  USERID,
  TIMESTAMP,
  COMMENT,
  PARSEDCOMMENT,
  DETAILS,
  TAGS,
  /** Ours: what was hidden and shown, item by item. */
  ITEMS
}
