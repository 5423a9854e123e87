package org.palimpsest.wiki.revert;

import java.time.Instant;
import org.palimpsest.model.visibility.Seen;

/**
 * Where a page stands now, for somebody whose rollback came too late: the newest revision that is
 * no null revision.
 *
 * @param revisionId that revision
 * @param created its time
 * @param author its author's name as the public sees it
 * @param revertsSame whether it is itself a revert of edits by the user who was to be rolled back,
 *     as far as the public can know
 */
public record LatestRevision(
    long revisionId, Instant created, Seen<String> author, boolean revertsSame) {}
