package org.palimpsest.wiki.revision;

import java.time.Instant;
import org.palimpsest.store.revision.RevisionRow;

/**
 * Where a list of revisions goes on. Nothing of it is ever hidden.
 *
 * @param pageId the page of the first revision that has been left out
 * @param id its id
 * @param created its time
 */
public record RevisionPosition(long pageId, long id, Instant created) {
  /** The position of a revision that the store has found. */
  static RevisionPosition of(RevisionRow row) {
    return new RevisionPosition(row.pageId(), row.id(), row.created());
  }

  /** The position of a revision that has been read. */
  public static RevisionPosition of(RevisionView revision) {
    return new RevisionPosition(revision.pageId(), revision.id(), revision.created());
  }
}
