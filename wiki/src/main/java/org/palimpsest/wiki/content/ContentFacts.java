package org.palimpsest.wiki.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.wiki.wikitext.Redirects;

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

  /** Reads a text. Only wikitext makes redirects. */
  public static ContentFacts of(String model, String text, long size, Redirects redirects) {
    boolean wikitext = model.equals(ContentModel.WIKITEXT.wire());
    return new ContentFacts(model, size, wikitext ? redirects.target(text).orElse(null) : null);
  }

  /** Whether it is a redirect. */
  public boolean isRedirect() {
    return redirect != null;
  }
}
