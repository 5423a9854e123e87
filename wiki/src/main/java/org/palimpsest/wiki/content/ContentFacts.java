package org.palimpsest.wiki.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * What counts about the content of a page when it changes.
 *
 * @param model its content model
 * @param size its size in bytes
 * @param redirect where it leads to; null if it is no redirect
 */
public record ContentFacts(String model, long size, @Nullable LinkTarget redirect) {
  public ContentFacts {
    Objects.requireNonNull(model);
  }

  /** Reads a text. */
  public static ContentFacts of(String model, String text, long size, Redirects redirects) {
    ContentModel known = ContentModel.ofWire(model).orElse(ContentModel.UNKNOWN);
    return new ContentFacts(model, size, redirects.target(known, text).orElse(null));
  }

  /** Whether it is a redirect. */
  public boolean isRedirect() {
    return redirect != null;
  }
}
