package org.palimpsest.store.revision;

import java.util.List;
import java.util.Objects;
import org.palimpsest.store.seek.Position;

/**
 * A part of the history of a page.
 *
 * @param pageId whose history
 * @param first where it begins; what is there belongs to it
 * @param last where it ends; what is there belongs to it
 */
public record HistorySpan(long pageId, Position first, Position last) {
  public HistorySpan {
    Objects.requireNonNull(first);
    Objects.requireNonNull(last);
  }

  /** The whole history of a page. */
  public static HistorySpan all(long pageId) {
    return new HistorySpan(pageId, Position.BEGINNING, Position.END);
  }

  /** The values of the marks in {@code page_id = ? AND (…) >= (?, ?) AND (…) <= (?, ?)}. */
  public List<Long> values() {
    return List.of(
        pageId, first.time().getEpochSecond(), first.id(), last.time().getEpochSecond(), last.id());
  }
}
