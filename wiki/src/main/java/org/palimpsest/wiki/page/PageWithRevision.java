package org.palimpsest.wiki.page;

import org.palimpsest.store.page.PageFacts;
import org.palimpsest.wiki.revision.FoundRevision;

/** A page and its latest revision, as they were at one moment. */
public record PageWithRevision(PageFacts page, FoundRevision latest) {}
