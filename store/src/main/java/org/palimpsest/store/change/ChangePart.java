package org.palimpsest.store.change;

import org.palimpsest.store.seek.GuardedColumns;

/** What of a recent change is read only when asked for. */
public enum ChangePart {
  /** Whether the page is a redirect now. */
  REDIRECT("p.redirect"),
  AUTHOR(GuardedColumns.AUTHOR),
  COMMENT("r.comment, l.comment"),
  /** The id of the revision's text. */
  CONTENT("r.content_id"),
  /** What was logged. */
  LOGGED("l.type, l.action, l.params"),
  /** The change tags, which are found by a query of their own. */
  TAGS("");

  final String columns;

  ChangePart(String columns) {
    this.columns = columns;
  }
}
