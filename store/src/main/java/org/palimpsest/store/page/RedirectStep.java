package org.palimpsest.store.page;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.LinkTarget;

/**
 * Where a redirect leads to.
 *
 * @param target the title there
 * @param page the page there; null when there is none, or none of this wiki
 */
public record RedirectStep(LinkTarget target, @Nullable PageFacts page) {}
