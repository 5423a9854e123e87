package org.palimpsest.wiki.edit;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.store.revision.RevisionRow;

/**
 * A text that is to take the place of a page or a section.
 *
 * @param text the text, with uniform line ends and no white space at the end
 * @param section the part of the page; a title that is still to be taken from the summary is filled
 *     in
 * @param model its content model
 * @param undone what it undoes; null for any other edit
 */
record Draft(String text, SectionChoice section, ContentModel model, @Nullable Undone undone) {
  /** The same with another text. */
  Draft with(String other) {
    return new Draft(other, section, model, undone);
  }

  /**
   * What an undo takes back.
   *
   * @param original the revision before the undone ones
   * @param newest the newest undone revision
   * @param exact whether the text is that of {@code original}
   */
  record Undone(RevisionRow original, RevisionRow newest, boolean exact) {}
}
