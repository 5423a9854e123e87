package org.palimpsest.actionapi.feed;

import java.time.Instant;
import org.palimpsest.actionapi.params.Param;

/** The formats of feeds. */
enum FeedFormat {
  ATOM,
  RSS;

  /** Which format is wanted. */
  static final Param<FeedFormat> PARAM = Param.choice("feedformat", FeedFormat.class).defaults(RSS);

  /**
   * A feed as an XML document.
   *
   * @param now when it is made
   */
  String document(Feed feed, Instant now) {
    return switch (this) {
      case ATOM -> AtomFeed.document(feed, now);
      case RSS -> RssFeed.document(feed, now);
    };
  }
}
