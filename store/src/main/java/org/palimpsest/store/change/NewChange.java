package org.palimpsest.store.change;

import java.time.Instant;
import org.palimpsest.model.title.Title;

/**
 * A recent change that is about to be kept. Its summary is that of its revision or log entry.
 *
 * @param revisionId the revision; 0 for a log entry without one
 * @param previousId the revision before it; 0 when there is none
 * @param logId the log entry; 0 for an edit
 */
public record NewChange(
    Instant created,
    ChangeKind kind,
    long actorId,
    Title title,
    long pageId,
    long revisionId,
    long previousId,
    long logId,
    boolean minor,
    boolean bot,
    Patrolled patrolled,
    long oldLength,
    long newLength) {}
