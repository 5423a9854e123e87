package org.palimpsest.store.log;

import org.palimpsest.model.title.Title;

/**
 * What a log entry is about, and its details: what is hidden of an entry as its action.
 *
 * @param title the title, as it was then
 * @param currentId the page of that title now; 0 for none, or when not asked for
 * @param pageId the page then; 0 for none
 * @param revisionId the revision that came with it; 0 for none
 * @param details what it says was done; nothing when not asked for
 */
public record LogTarget(
    Title title, long currentId, long pageId, long revisionId, LogDetails details) {
  /** The same with other details. */
  LogTarget with(LogDetails others) {
    return new LogTarget(title, currentId, pageId, revisionId, others);
  }
}
