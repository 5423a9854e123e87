package org.palimpsest.store.page;

import org.palimpsest.store.revision.RevisionRow;

/** A page and its latest revision, as they were at one moment. */
public record PageWithLatest(PageFacts page, RevisionRow latest) {}
