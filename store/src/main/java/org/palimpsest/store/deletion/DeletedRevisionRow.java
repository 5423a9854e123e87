package org.palimpsest.store.deletion;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.RevisionRow;

/**
 * A deleted revision. Its comment and text are for those only who may see deleted ones.
 *
 * @param title the title that its page had when it was deleted
 * @param revision the revision
 */
public record DeletedRevisionRow(Title title, RevisionRow revision) {
  /** Where it stands in a list. */
  public DeletedPlace place() {
    return new DeletedPlace(title, revision.position());
  }
}
