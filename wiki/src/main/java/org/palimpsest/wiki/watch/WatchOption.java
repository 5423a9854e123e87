package org.palimpsest.wiki.watch;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiry;

/**
 * Whether somebody who changes a page wants to watch it from then on.
 *
 * @param mode what they asked for
 * @param expiry until when; null for not saying
 */
public record WatchOption(Mode mode, @Nullable Expiry expiry) {
  /** What their preferences say. */
  public static final WatchOption PREFERENCES = new WatchOption(Mode.PREFERENCES, null);

  /** What can be asked for. */
  public enum Mode {
    WATCH,
    UNWATCH,
    PREFERENCES,
    NOCHANGE
  }
}
