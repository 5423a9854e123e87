package org.palimpsest.wiki.deletion;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.seek.Position;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * A deleted revision as one reader sees it.
 *
 * @param title the title that its page had
 * @param pageId the page that has this title now; 0 for none, or where that was not asked
 * @param revision the revision; its page is the one that it was of
 */
public record DeletedRevisionView(Title title, long pageId, RevisionView revision) {
  /** Where it stands in a list. */
  public DeletedPlace place() {
    return new DeletedPlace(title, new Position(revision.created(), revision.id()));
  }
}
