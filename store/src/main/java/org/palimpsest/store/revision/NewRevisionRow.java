package org.palimpsest.store.revision;

import java.time.Instant;

/**
 * A revision that is about to be kept; see {@link RevisionRow} for the meaning of its parts.
 *
 * @param actorId the author
 */
public record NewRevisionRow(
    long pageId,
    long parentId,
    long actorId,
    Instant created,
    boolean minor,
    String comment,
    long size,
    long contentId,
    String model,
    boolean extraSlots) {}
