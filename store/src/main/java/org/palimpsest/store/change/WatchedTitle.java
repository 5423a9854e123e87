package org.palimpsest.store.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * A watched title that has been changed in a window.
 *
 * @param notified when the first change came that its watcher has not seen; null: all are seen
 * @param first when it was changed first, from the window's beginning on
 */
record WatchedTitle(Title title, @Nullable Instant notified, Instant first) {}
