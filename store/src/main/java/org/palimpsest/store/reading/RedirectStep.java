package org.palimpsest.store.reading;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.store.page.PageFacts;

/**
 * Where a redirect leads to.
 *
 * @param target the title there
 * @param page the page there; null when there is none, or none of this wiki
 */
public record RedirectStep(LinkTarget target, @Nullable PageFacts page) {}
