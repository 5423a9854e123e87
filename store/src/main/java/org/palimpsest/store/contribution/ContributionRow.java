package org.palimpsest.store.contribution;

import org.palimpsest.model.title.Title;
import org.palimpsest.store.change.Patrolled;
import org.palimpsest.store.revision.RevisionRow;

/**
 * A revision in the list of what somebody has contributed.
 *
 * @param revision the revision
 * @param title the page's title
 * @param top whether it was the last to change what the page says; false when that was not asked
 *     for
 * @param parentSize the size of the revision before it in bytes; 0 when there is none or it was not
 *     asked for
 * @param patrolled whether somebody has looked at it; {@code NO} when its change is no longer
 *     recent or it was not asked for
 */
public record ContributionRow(
    RevisionRow revision, Title title, boolean top, long parentSize, Patrolled patrolled) {}
