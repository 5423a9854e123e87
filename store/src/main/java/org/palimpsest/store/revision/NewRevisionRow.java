package org.palimpsest.store.revision;

import java.time.Instant;
import org.palimpsest.model.comment.KeptComment;

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
    KeptComment comment,
    long size,
    long contentId,
    String model,
    boolean extraSlots) {}
