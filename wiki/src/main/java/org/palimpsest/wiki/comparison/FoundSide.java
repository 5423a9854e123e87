package org.palimpsest.wiki.comparison;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.RevisionRow;

/**
 * What a side was named by.
 *
 * @param row the revision; null: none
 * @param title the title of its page, or the one that was asked for; null: none
 * @param deleted whether the revision has been deleted
 */
record FoundSide(@Nullable RevisionRow row, @Nullable Title title, boolean deleted) {
  /** Nothing was named. */
  static final FoundSide NOTHING = new FoundSide(null, null, false);
}
