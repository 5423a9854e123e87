package org.palimpsest.wiki.patrol;

import java.util.List;
import java.util.Objects;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody says to have looked at a change (spec: administration.md, section 6).
 *
 * @param tags tags for the log entry
 */
public record PatrolRequest(Performer performer, Named change, List<String> tags) {
  /** A change as it is named. */
  public sealed interface Named {
    /** By its place in recent changes. */
    record ByChange(long id) implements Named {}

    /** By the revision that it made. */
    record ByRevision(long id) implements Named {}
  }

  public PatrolRequest {
    Objects.requireNonNull(performer);
    Objects.requireNonNull(change);
    tags = List.copyOf(tags);
  }
}
