package org.palimpsest.wiki.revert;

import org.palimpsest.wiki.watch.WatchPlan;

/**
 * All that is known of a rollback before anything is written.
 *
 * @param content what it puts in the place of the current content
 * @param watch what becomes of the page on the performer's watchlist
 */
record PreparedRollback(RollbackPlan plan, RestoredContent.Restored content, WatchPlan watch) {}
