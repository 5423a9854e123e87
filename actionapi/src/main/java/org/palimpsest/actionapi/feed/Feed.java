package org.palimpsest.actionapi.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A feed, whatever its format.
 *
 * @param head what it is
 * @param items what is in it, the newest first
 */
record Feed(Head head, List<FeedItem> items) {
  Feed {
    items = List.copyOf(items);
  }

  /**
   * What a feed is.
   *
   * @param self the address that it was asked for by
   * @param page the address of the page that shows the same
   * @param language the code of the language that its words are in
   */
  record Head(String self, String title, String page, String description, String language) {}

  /** When it last got something new; the given time if nothing in it has one. */
  Instant updated(Instant otherwise) {
    return items.stream()
        .map(FeedItem::created)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(otherwise);
  }
}
