package org.palimpsest.wiki.revision;

import org.jspecify.annotations.Nullable;

/**
 * The content of a revision, as far as asked for.
 *
 * @param text the text of the main slot; null when not asked for
 * @param sha1 its digest in 40 hex digits; null when not asked for
 */
public record SlotText(@Nullable String text, @Nullable String sha1) {}
