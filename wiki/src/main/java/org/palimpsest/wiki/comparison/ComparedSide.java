package org.palimpsest.wiki.comparison;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.revision.RevisionView;

/**
 * One side of a comparison, as its reader may see it.
 *
 * @param revision what is compared; null: no revision, but a text that was given, or nothing
 * @param text the text; empty also where no texts were wanted
 */
public record ComparedSide(@Nullable Revision revision, String text) {
  /**
   * A revision that is compared.
   *
   * @param title the title that its page has, or had when it was deleted
   * @param deleted whether it has been deleted
   */
  public record Revision(RevisionView view, Title title, boolean deleted) {}

  /** The same with another text. */
  ComparedSide with(String other) {
    return new ComparedSide(revision, other);
  }
}
