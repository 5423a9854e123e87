package org.palimpsest.wiki.ranking;

import java.time.Instant;
import java.util.List;
import org.palimpsest.store.ranking.RankedPage;

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
}
