package org.palimpsest.wiki.editing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the editor had before them, as far as they say (spec: edit-and-history.md, 1.7).
 *
 * @param revision the revision; 0 for not saying
 * @param time its time; null for not saying
 * @param start when editing began; null for now
 */
public record EditBase(long revision, @Nullable Instant time, @Nullable Instant start) {
  /** Nothing is said: whatever is there at the moment of saving is the base. */
  public static final EditBase NONE = new EditBase(0, null, null);

  /** Whether there is anything that a conflict could be found by. */
  boolean isGiven() {
    return revision != 0 || time != null;
  }
}
