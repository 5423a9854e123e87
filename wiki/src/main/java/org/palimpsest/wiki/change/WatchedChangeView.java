package org.palimpsest.wiki.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.seek.Position;

/**
 * A recent change of a watched title as one reader sees it.
 *
 * @param notified since when its watcher has not seen the changes of the title; null: all are seen
 * @param expires until when the title is watched; null: for ever
 */
public record WatchedChangeView(
    ChangeView change, @Nullable Instant notified, @Nullable Instant expires) {
  /** Where it stands in the list. */
  public Position position() {
    return change.position();
  }
}
