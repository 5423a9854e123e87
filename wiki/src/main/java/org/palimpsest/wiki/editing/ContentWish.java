package org.palimpsest.wiki.editing;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;

/**
 * What is said about the submitted text.
 *
 * @param model its content model; null for the page's
 * @param format its media type; null for the usual one of the model
 * @param md5 the digest that proves it came over whole, 32 lower-case hex digits; null for none
 */
public record ContentWish(
    @Nullable ContentModel model, @Nullable String format, @Nullable String md5) {
  /** Nothing is said. */
  public static final ContentWish NONE = new ContentWish(null, null, null);
}
