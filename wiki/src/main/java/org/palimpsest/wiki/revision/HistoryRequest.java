package org.palimpsest.wiki.revision;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;

/**
 * Which part of a page's history is wanted (spec: edit-and-history.md, section 3). Of each pair of
 * an id and a time at most one is given.
 *
 * @param pageId the page
 * @param direction which way
 * @param startId the revision to begin with; one of another page stands for its place in time
 * @param start the time to begin with
 * @param endId the revision to end with, as above
 * @param end the time to end with
 * @param resume the place where an earlier answer stopped; begins there instead
 * @param by only by the person of this canonical name, who need not exist
 * @param notBy not by the person of this name
 * @param tag only with this tag
 * @param limit how many at most, at least 1
 */
public record HistoryRequest(
    long pageId,
    Direction direction,
    @Nullable Long startId,
    @Nullable Instant start,
    @Nullable Long endId,
    @Nullable Instant end,
    @Nullable Position resume,
    @Nullable String by,
    @Nullable String notBy,
    @Nullable String tag,
    int limit) {

  public HistoryRequest {
    Objects.requireNonNull(direction);
  }
}
