package org.palimpsest.store.revision;

import org.palimpsest.model.title.Title;

/**
 * A revision in a list of those of many pages.
 *
 * @param title the title that its page has now
 * @param revision the revision
 */
public record TitledRevision(Title title, RevisionRow revision) {}
