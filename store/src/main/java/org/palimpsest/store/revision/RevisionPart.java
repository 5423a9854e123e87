package org.palimpsest.store.revision;

import org.palimpsest.store.seek.GuardedColumns;

/** What of a revision is read only when asked for. */
public enum RevisionPart {
  AUTHOR(GuardedColumns.AUTHOR),
  COMMENT("r.comment"),
  /** The text of the main slot, which is read by a query of its own. */
  TEXT(""),
  /** The digest of that text, likewise. */
  SHA1(""),
  /** The change tags, likewise. */
  TAGS("");

  /** The columns of the part, of {@code revision r} and its {@code actor a}; may be empty. */
  public final String columns;

  RevisionPart(String columns) {
    this.columns = columns;
  }
}
