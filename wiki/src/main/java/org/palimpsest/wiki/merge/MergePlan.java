package org.palimpsest.wiki.merge;

import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.seek.Position;

/**
 * A merge that can be done.
 *
 * @param source the page whose history is merged
 * @param target the page whose history it becomes part of
 * @param upTo the newest revision that is merged
 * @param revisions how many are
 */
record MergePlan(PageFacts source, PageFacts target, Position upTo, int revisions) {
  /** Whether nothing of the history is left. */
  boolean isWhole() {
    return upTo.id() == source.latest();
  }
}
