package org.palimpsest.wiki.revision;

import org.palimpsest.store.seek.Slice;

/**
 * A part of a list of revisions.
 *
 * @param part the revisions in the order asked for, and the place of the first that has been left
 *     out
 * @param truncated whether there are fewer than wanted because their texts would have been too much
 *     for one answer
 */
public record RevisionList(Slice<RevisionView, RevisionPosition> part, boolean truncated) {}
