package org.palimpsest.wiki.revision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Window;

/**
 * Which part of a page's history is wanted (spec: edit-and-history.md, section 3).
 *
 * @param pageId the page
 * @param window which part of it; where an end of it is open, a revision may be named
 * @param startId the revision to begin with unless the window says where; one of another page
 *     stands for its place in time; null: none
 * @param endId the revision to end with, as above
 * @param by only by the person of this canonical name, who need not exist
 * @param notBy not by the person of this name
 * @param tag only with this tag
 */
public record HistoryRequest(
    long pageId,
    Window<Position> window,
    @Nullable Long startId,
    @Nullable Long endId,
    @Nullable String by,
    @Nullable String notBy,
    @Nullable String tag) {

  public HistoryRequest {
    Objects.requireNonNull(window);
  }
}
