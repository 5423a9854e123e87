package org.palimpsest.wiki.revision;

import java.util.List;
import java.util.function.Function;
import org.palimpsest.store.seek.Slice;

/**
 * A part of a list of revisions.
 *
 * @param <V> a revision as one reader sees it
 * @param <P> a place in the list
 * @param part the revisions in the order asked for, and the place of the first that has been left
 *     out
 * @param truncated whether there are fewer than wanted because their texts would have been too much
 *     for one answer
 */
public record RevisionList<V, P>(Slice<V, P> part, boolean truncated) {
  /**
   * What has been seen of some rows.
   *
   * @param views the first of them, as the reader sees them
   * @param place the place of a row
   */
  public static <R, V, P> RevisionList<V, P> of(
      Slice<R, P> rows, List<V> views, Function<R, P> place) {
    int shown = views.size();
    return shown == rows.items().size()
        ? new RevisionList<>(rows.with(views), false)
        : new RevisionList<>(new Slice<>(views, place.apply(rows.items().get(shown))), true);
  }
}
