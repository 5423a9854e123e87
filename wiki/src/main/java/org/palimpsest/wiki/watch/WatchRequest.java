package org.palimpsest.wiki.watch;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.time.Expiry;
import org.palimpsest.model.title.Title;
import org.palimpsest.wiki.performer.Performer;

/**
 * That somebody wants to watch pages, or to watch them no longer (spec: administration.md, section
 * 8).
 *
 * @param titles the titles, each with its talk page
 * @param unwatch whether to watch them no longer
 * @param expiry until when; null: for ever, or as long as before for those that are watched
 */
public record WatchRequest(
    Performer performer, List<Title> titles, boolean unwatch, @Nullable Expiry expiry) {
  public WatchRequest {
    Objects.requireNonNull(performer);
    titles = List.copyOf(titles);
  }
}
