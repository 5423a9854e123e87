package org.palimpsest.wiki.edit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the editor had before them, as far as they say (spec: edit-and-history.md, 1.7).
 *
 * @param revision the revision; 0 for not saying
 * @param time its time; null for not saying
 * @param start when editing began; null for now
 * @param mustBeCurrent whether any change since then is a conflict, even one that could be merged;
 *     where several revisions are of that time, there has been one
 */
public record EditBase(
    long revision, @Nullable Instant time, @Nullable Instant start, boolean mustBeCurrent) {
  /** Nothing is said: whatever is there at the moment of saving is the base. */
  public static final EditBase NONE = new EditBase(0, null, null);

  /** What was there, to be merged with whatever has happened since. */
  public EditBase(long revision, @Nullable Instant time, @Nullable Instant start) {
    this(revision, time, start, false);
  }

  /** Whether there is anything that a conflict could be found by. */
  public boolean isGiven() {
    return revision != 0 || time != null;
  }
}
