package org.palimpsest.wiki.merge;

import org.jspecify.annotations.Nullable;
import org.palimpsest.store.revision.HistorySpan;
import org.palimpsest.store.seek.Position;

/**
 * Which part of a history is merged.
 *
 * @param from where it begins, which is of the part; null: at the beginning
 * @param upTo where it ends, which is of the part; null: at the end
 */
public record MergeSpan(@Nullable MergePoint from, @Nullable MergePoint upTo) {
  /** The whole history. */
  public static final MergeSpan ALL = new MergeSpan(null, null);

  /** Whether it ends before it begins. */
  boolean isReversed() {
    return first().compareTo(last()) > 0;
  }

  /** This part of the history of a page. */
  HistorySpan of(long pageId) {
    return new HistorySpan(pageId, first(), last());
  }

  private Position first() {
    return from == null ? Position.BEGINNING : from.first();
  }

  private Position last() {
    return upTo == null ? Position.END : upTo.last();
  }
}
