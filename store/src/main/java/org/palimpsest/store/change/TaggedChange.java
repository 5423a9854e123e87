package org.palimpsest.store.change;

import org.jspecify.annotations.Nullable;
import org.palimpsest.store.page.PageFacts;

/**
 * A change as tags see it: a revision, a log entry, or a revision and the log entry that came with
 * it.
 *
 * @param revisionId the revision; 0 for none
 * @param logId the log entry; 0 for none
 * @param log the log in which the entry stands; empty for none
 * @param page the page of the revision; null for none
 */
public record TaggedChange(long revisionId, long logId, String log, @Nullable PageFacts page) {}
