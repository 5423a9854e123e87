package org.palimpsest.wiki.rendering;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.model.title.Title;

/** Which text is to be shown. */
public sealed interface TextChoice {
  /**
   * The current text of a page.
   *
   * @param follow whether that of the page to which it leads, if it is a redirect
   */
  record OfTitle(Title title, boolean follow) implements TextChoice {}

  /**
   * The current text of a page.
   *
   * @param follow whether that of the page to which it leads, if it is a redirect
   */
  record OfPage(long id, boolean follow) implements TextChoice {}

  /** The text of a revision. */
  record OfRevision(long id) implements TextChoice {}

  /**
   * A text that is not kept.
   *
   * @param title the page on which it is thought to stand; null: nobody has said
   * @param revision the revision of which it is thought to be the text; null: none
   * @param model what kind of text it is; null: what is usual for the title
   * @param format its media type; null: the usual one
   */
  record Given(
      String text,
      @Nullable Title title,
      @Nullable Long revision,
      @Nullable ContentModel model,
      @Nullable String format)
      implements TextChoice {}
}
