package org.palimpsest.wiki.merge;

import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.HistorySpan;

/**
 * A merge that can be done.
 *
 * @param source the page whose history is merged
 * @param target the page whose history it becomes part of
 * @param span from the oldest to the newest revision that is merged
 * @param revisions how many are
 */
record MergePlan(PageFacts source, PageFacts target, HistorySpan span, int revisions) {
  /** Whether nothing of the history is left: its end is merged with all that is before it only. */
  boolean isWhole() {
    return span.last().id() == source.latest();
  }
}
