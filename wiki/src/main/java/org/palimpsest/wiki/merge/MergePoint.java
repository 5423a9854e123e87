package org.palimpsest.wiki.merge;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Position;

/**
 * Where a part of a history begins or ends.
 *
 * @param time the second, which is of the part
 * @param revisionId the revision of this second with which it begins or ends; null: all of them are
 *     of the part
 */
public record MergePoint(Instant time, @Nullable Long revisionId) {
  public MergePoint {
    Objects.requireNonNull(time);
  }

  /** The first place of a part that begins here. */
  Position first() {
    return revisionId == null ? Position.firstOf(time) : new Position(time, revisionId);
  }

  /** The last place of a part that ends here. */
  Position last() {
    return revisionId == null ? Position.lastOf(time) : new Position(time, revisionId);
  }
}
