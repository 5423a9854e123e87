package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Position;

/**
 * Up to where a history is merged.
 *
 * @param time all up to this second
 * @param revisionId and of this second all up to this revision; null: all
 */
public record MergePoint(Instant time, @Nullable Long revisionId) {
  public MergePoint {
    Objects.requireNonNull(time);
  }

  /** The last place that belongs to it. */
  Position position() {
    return revisionId == null ? Position.lastOf(time) : new Position(time, revisionId);
  }
}
