package org.palimpsest.store.log;

import java.time.Instant;
import org.palimpsest.model.comment.KeptComment;
import org.palimpsest.model.title.Title;

/**
 * A log entry that is about to be kept.
 *
 * @param pageId the page; 0 for none
 * @param revisionId the revision that came with it; 0 for none
 * @param versionId the version of a file that it tells of; 0 for none
 * @param params a JSON object
 */
public record NewLogRow(
    Instant created,
    String type,
    String action,
    long actorId,
    Title title,
    long pageId,
    long revisionId,
    long versionId,
    KeptComment comment,
    String params) {}
