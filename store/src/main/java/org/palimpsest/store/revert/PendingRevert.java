package org.palimpsest.store.revert;

/**
 * A revert whose marks on the reverted edits wait until somebody has looked at it.
 *
 * @param pageId the page
 * @param revisionId the revision that reverts
 * @param oldestId the oldest revision that it reverts
 * @param newestId the newest revision that it reverts
 */
public record PendingRevert(long pageId, long revisionId, long oldestId, long newestId) {}
