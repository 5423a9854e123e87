package org.palimpsest.store.reading;

import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.RevisionRow;

/** A page and its latest revision, as they were at one moment. */
public record PageWithLatest(PageFacts page, RevisionRow latest) {}
