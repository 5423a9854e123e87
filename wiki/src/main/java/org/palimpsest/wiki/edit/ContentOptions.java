package org.palimpsest.wiki.edit;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;

/**
 * What is said about the submitted text.
 *
 * @param model its content model; null for the page's
 * @param format its media type; null for the usual one of the model
 * @param md5 the digest that proves it came over whole, 32 lower-case hex digits; null for none
 */
public record ContentOptions(
    @Nullable ContentModel model, @Nullable String format, @Nullable String md5) {
  /** Nothing is said. */
  public static final ContentOptions NONE = new ContentOptions(null, null, null);
}
