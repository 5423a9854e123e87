package org.palimpsest.store.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which changes of watched titles are listed.
 *
 * @param accountId who watches
 * @param changes what is asked of the changes themselves; not of their title
 * @param all whether of the edits of a page not only the one is listed that made its current
 *     revision
 * @param unread only changes that the watcher has not seen (true) or has seen (false); null: both
 * @param now what has expired by this time is not watched
 */
public record WatchedChangeFilter(
    long accountId, ChangeFilter changes, boolean all, @Nullable Boolean unread, Instant now) {}
