package org.palimpsest.wikitext.figure;

import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;

/**
 * How a file is to be shown.
 *
 * @param format how it stands in the text
 * @param thumbnail another file that is shown instead, in a frame; null: itself
 * @param horizontal where it stands beside the text; null: in the line
 * @param vertical how it stands in the line; null: as usual
 * @param hasBorder whether it has a thin line around it
 * @param classes its own classes, with single blanks between; may be empty
 * @param size how large it may be; zero where nothing was said
 * @param upright by what the usual width is multiplied; 0: by nothing
 * @param link where it leads
 * @param alt what is read instead of it; null: nothing was said
 * @param caption what is said about it, with marks; null: nothing
 */
public record MediaOptions(
    Format format,
    @Nullable Title thumbnail,
    @Nullable String horizontal,
    @Nullable String vertical,
    boolean hasBorder,
    String classes,
    Size size,
    double upright,
    MediaLink link,
    @Nullable String alt,
    @Nullable String caption) {

  /** These with another caption. */
  public MediaOptions withCaption(@Nullable String other) {
    return new MediaOptions(
        format,
        thumbnail,
        horizontal,
        vertical,
        hasBorder,
        classes,
        size,
        upright,
        link,
        alt,
        other);
  }

  /** Whether it stands by itself. */
  public boolean isFigure() {
    return format.isFramed() || horizontal != null;
  }

  /** Whether the size that is seen was left to the reader. */
  public boolean hasDefaultSize() {
    return size.width() == 0 && format != Format.FRAME && thumbnail == null;
  }
}
