package org.palimpsest.wiki.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.store.content.EncodedContent;
import org.palimpsest.wiki.content.ContentFacts;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.redirect.Redirects;

/**
 * The first text of the page of a file, ready to be kept.
 *
 * @param redirect where it leads to; null if it is no redirect
 */
public record DescriptionText(EncodedContent content, @Nullable LinkTarget redirect) {
  /** The content model of such pages. */
  static final String MODEL = ContentModel.WIKITEXT.wire();

  /**
   * Makes it out of what somebody has written; computes only.
   *
   * @param most how many bytes it may take
   * @return empty if it would take more
   */
  public static Optional<DescriptionText> of(
      String text, PreSaveTransform transform, int most, Redirects redirects) {
    return transform
        .apply(text, most)
        .map(kept -> {
          EncodedContent content = EncodedContent.of(kept);
          return new DescriptionText(
              content, ContentFacts.of(MODEL, kept, content.size(), redirects).redirect());
        });
  }
}
