package org.palimpsest.wiki.ranking;

import java.time.Instant;
import java.util.List;
import org.palimpsest.store.ranking.RankedPage;
import org.palimpsest.store.seek.Numbered;
import org.palimpsest.store.seek.Slice;

/**
 * The head of a ranking of all pages.
 *
 * @param pages the first of them, at most {@link Rankings#MOST_PAGES}
 * @param made when it was found out
 * @param kept whether it was found out for an earlier reader
 */
public record RankedList(List<RankedPage> pages, Instant made, boolean kept) {
  public RankedList {
    pages = List.copyOf(pages);
  }

  /** Whether this need not be the state of the wiki, or not all of it. */
  public boolean isPartial() {
    return kept || pages.size() == Rankings.MOST_PAGES;
  }

  /**
   * A part of it.
   *
   * @param offset how many pages to pass over; below 0 stands for none
   */
  public Slice<Numbered<RankedPage>, Long> part(long offset, int limit) {
    int first = Math.clamp(offset, 0, pages.size());
    int end = Math.min(pages.size(), first + limit + 1);
    return Slice.numbered(pages.subList(first, end), first, limit);
  }
}
