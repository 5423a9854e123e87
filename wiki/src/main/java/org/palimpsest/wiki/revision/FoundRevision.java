package org.palimpsest.wiki.revision;

import org.palimpsest.store.revision.RevisionRow;

/**
 * A revision that has been found along with something else and is not cut for a reader yet: it can
 * be handed back to {@link RevisionReader} and shows nothing of itself. Immutable.
 */
public final class FoundRevision {
  private final RevisionRow row;

  private FoundRevision(RevisionRow row) {
    this.row = row;
  }

  /** Holds what the store has found. */
  public static FoundRevision of(RevisionRow row) {
    return new FoundRevision(row);
  }

  RevisionRow row() {
    return row;
  }
}
