package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;

/**
 * What an act has left in the real wiki.
 *
 * @param revisions the new revisions that name it in their summaries
 */
record Deed(Instant now, List<Trace> revisions) {
  /**
   * A new revision.
   *
   * @param summary what it says of itself
   * @param first whether it is the first of its page
   */
  record Trace(long id, String summary, boolean first) {}

  Deed {
    revisions = List.copyOf(revisions);
  }

  /** The new revision of a page; 0 where there is none. */
  long revision() {
    return revisions.stream().mapToLong(Trace::id).min().orElse(0);
  }

  /** The new revision of a page that was there; 0 where there is none. */
  long later() {
    return revisions.stream().filter(each -> !each.first()).mapToLong(Trace::id).min().orElse(0);
  }

  /** The first revision of a page; 0 where there is none. */
  long first() {
    return revisions.stream().filter(Trace::first).mapToLong(Trace::id).min().orElse(0);
  }
}
