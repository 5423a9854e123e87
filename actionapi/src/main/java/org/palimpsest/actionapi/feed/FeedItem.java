package org.palimpsest.actionapi.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in a feed.
 *
 * @param link the address where it can be looked at, by which readers also know it again
 * @param html what there is to see of it
 * @param created when it happened; null for what has no time
 * @param author who did it; empty when that may not be known
 * @param comments the address of the page where people talk about it; null: none
 */
record FeedItem(
    String title,
    String link,
    String html,
    @Nullable Instant created,
    String author,
    @Nullable String comments) {}
