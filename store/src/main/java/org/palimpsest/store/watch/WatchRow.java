package org.palimpsest.store.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody watches a page.
 *
 * @param expires when the watch ends; null for never
 */
public record WatchRow(@Nullable Instant expires) {}
