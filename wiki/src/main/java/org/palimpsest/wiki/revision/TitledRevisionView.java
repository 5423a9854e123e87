package org.palimpsest.wiki.revision;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Position;

/**
 * A revision in a list of those of many pages, as one reader may see it.
 *
 * @param title the title that its page has now
 * @param revision the revision
 */
public record TitledRevisionView(Title title, RevisionView revision) {
  /** Where it stands in a list by time. */
  public Position position() {
    return new Position(revision.created(), revision.id());
  }
}
