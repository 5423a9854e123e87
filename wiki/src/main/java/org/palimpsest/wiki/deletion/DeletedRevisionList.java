package org.palimpsest.wiki.deletion;

import org.palimpsest.store.deletion.DeletedPlace;
import org.palimpsest.store.seek.Slice;

/**
 * A part of a list of deleted revisions.
 *
 * @param part the revisions in the order asked for, and where the list goes on
 * @param truncated whether it ends because the texts would have been too much for one answer
 */
public record DeletedRevisionList(
    Slice<DeletedRevisionView, DeletedPlace> part, boolean truncated) {}
