package org.palimpsest.wiki.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody watches a page.
 *
 * @param expires until when; null for ever, or when it is not watched
 */
public record WatchState(boolean watched, @Nullable Instant expires) {
  /** Not watched. */
  public static final WatchState UNWATCHED = new WatchState(false, null);
}
