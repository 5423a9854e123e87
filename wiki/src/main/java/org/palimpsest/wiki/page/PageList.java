package org.palimpsest.wiki.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.PageFacts;

/**
 * A part of a list of pages.
 *
 * @param pages its pages; there may be fewer than wanted, even none, though there are more to come
 * @param next the key of the title to go on from, null at the end
 */
public record PageList(List<PageFacts> pages, @Nullable String next) {
  public PageList {
    pages = List.copyOf(pages);
  }
}
