package org.palimpsest.testkit.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an act has left in the real wiki.
 *
 * @param revisions the new revisions that name it in their summaries
 * @param all all revisions
 */
record Deed(Instant now, List<Trace> revisions, List<Trace> all) {
  /**
   * A new revision.
   *
   * @param summary what it says of itself
   * @param first whether it is the first of its page
   */
  record Trace(long id, Instant created, String summary, boolean first) {}

  Deed {
    revisions = List.copyOf(revisions);
    all = List.copyOf(all);
  }

  /** The new revision of a page; 0 where there is none. */
  long revision() {
    return revisions.stream().mapToLong(Trace::id).min().orElse(0);
  }

  /** The first of those that name it that are none of these; 0 where there is none. */
  long revision(Set<Long> known) {
    return first(revisions.stream(), known);
  }

  /**
   * The first revision of this time that is none of these. Those who act now say in their summaries
   * what they do; so a revision that comes in with the time of now is told from theirs by its own.
   *
   * @param summary what it says of itself; null: nothing
   */
  long takenIn(Instant created, @Nullable String summary, Set<Long> known) {
    String said = summary == null ? "" : summary;
    return first(
        all.stream()
            .filter(each -> each.created().equals(created))
            .filter(each -> created.isBefore(now) || each.summary().equals(said)),
        known);
  }

  private static long first(Stream<Trace> traces, Set<Long> known) {
    return traces.mapToLong(Trace::id).filter(id -> !known.contains(id)).min().orElse(0);
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
