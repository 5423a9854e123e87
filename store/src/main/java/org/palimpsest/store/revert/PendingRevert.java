package org.palimpsest.store.revert;

/**
 * A revert whose marks on the reverted edits wait until somebody has looked at it.
 *
 * @param revisionId the revision that reverts
 * @param pageId its page
 * @param oldestId the oldest revision that it reverts
 * @param newestId the newest revision that it reverts
 * @param params what is to be kept with the marks, a JSON object
 */
public record PendingRevert(
    long revisionId, long pageId, long oldestId, long newestId, String params) {}
