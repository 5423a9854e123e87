package org.palimpsest.store.log;

import org.palimpsest.store.seek.GuardedColumns;

/** What of a log entry is read only when asked for. */
public enum LogPart {
  /** The page that has the title now. */
  PAGE("p.id"),
  /** The parameters of what was done. */
  DETAILS("l.params"),
  AUTHOR(GuardedColumns.AUTHOR),
  COMMENT("l.comment"),
  /** The change tags, which are found by a query of their own. */
  TAGS("");

  final String columns;

  LogPart(String columns) {
    this.columns = columns;
  }
}
