package org.palimpsest.wiki.comparison;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;

/**
 * A text that somebody wants compared as if a page had it.
 *
 * @param text the text; null: that of the revision
 * @param model its content model; null: what is usual for it
 * @param format its media type; null: the usual one of the model
 * @param section the part of the revision that it takes the place of; null: all of it
 * @param asSaved whether it is to be brought into the form in which it would be kept
 */
public record GivenText(
    @Nullable String text,
    @Nullable ContentModel model,
    @Nullable String format,
    @Nullable String section,
    boolean asSaved) {}
