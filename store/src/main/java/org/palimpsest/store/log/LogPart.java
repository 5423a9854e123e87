package org.palimpsest.store.log;

/** What of a log entry is read only when asked for. */
public enum LogPart {
  /** The page that has the title now. */
  PAGE,
  /** The parameters of what was done. */
  DETAILS,
  AUTHOR,
  COMMENT,
  /** The change tags, which are found by a query of their own. */
  TAGS,
  /** What it has hidden and shown, item by item, likewise. */
  ITEMS
}
