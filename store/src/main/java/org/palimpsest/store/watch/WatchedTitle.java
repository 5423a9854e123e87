package org.palimpsest.store.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * A title that somebody watches.
 *
 * @param notified when the first change came that the watcher has not seen; null: all are seen
 */
public record WatchedTitle(Title title, @Nullable Instant notified) {}
