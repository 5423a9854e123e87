package org.palimpsest.wikitext.figure;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * A file to be shown, as it was written; what it looks like depends on the file.
 *
 * @param file the page of the file
 * @param options how it is to be shown
 * @param box the box of a gallery that it stands in; null if it stands in a text
 */
public record MediaRequest(Title file, MediaOptions options, @Nullable GalleryBox box) {
  /** Whether it stands by itself, as a figure, and not within a line. */
  public boolean block() {
    return box != null || options.isFigure();
  }
}
