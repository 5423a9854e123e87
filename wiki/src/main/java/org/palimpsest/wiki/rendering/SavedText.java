package org.palimpsest.wiki.rendering;

import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * A text that is kept, as one reader sees it.
 *
 * @param title the title of its page
 * @param page the page's id
 * @param revision the revision
 * @param text what it says
 */
public record SavedText(Title title, long page, RevisionView revision, String text) {
  /** What kind of text it is. */
  public ContentModel model() {
    return ContentModel.ofWire(revision.model()).orElse(ContentModel.UNKNOWN);
  }

  /** Whether it is hidden from the public. */
  public boolean hidden() {
    return revision.content().hidden();
  }
}
