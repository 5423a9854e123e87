package org.palimpsest.wiki.file;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.file.FileSize;

/**
 * A picture of which there are thumbnails.
 *
 * @param width pixels
 * @param height likewise
 * @param mime its type
 */
public record Picture(int width, int height, String mime) {
  /** How wide and high thumbnails of drawings are at most; bitmaps are never made larger. */
  public static final int LARGEST_DRAWING = 5120;

  private static final String DRAWING = "image/svg+xml";
  private static final String PNG = "image/png";

  /** Types of which thumbnails have the same type. */
  private static final Set<String> KEPT = Set.of(PNG, "image/jpeg", "image/gif");

  /** Types of which thumbnails are PNG. */
  private static final Set<String> CONVERTED = Set.of("image/webp", DRAWING);

  /**
   * A size in which a picture is shown.
   *
   * @param asIs whether it is the picture itself, as it was uploaded
   */
  public record Shown(int width, int height, boolean asIs) {}

  /** The picture that a version is; empty when it is none, or none that can be made smaller. */
  public static Optional<Picture> of(FileSize size, String mime) {
    boolean known = KEPT.contains(mime) || CONVERTED.contains(mime);
    return known && size.width() > 0 && size.height() > 0
        ? Optional.of(new Picture(size.width(), size.height(), mime))
        : Optional.empty();
  }

  /**
   * In which size it is shown within a box.
   *
   * @param most how wide at most, one pixel at least
   * @param highest how high at most; null: as it comes
   */
  public Shown within(int most, @Nullable Integer highest) {
    int wide =
        highest == null || (long) most * height <= (long) highest * width ? most : fitting(highest);
    if (isDrawing()) {
      return shown(Math.min(wide, Math.min(LARGEST_DRAWING, fitting(LARGEST_DRAWING))));
    }
    return wide >= width ? new Shown(width, height, true) : shown(wide);
  }

  private Shown shown(int wide) {
    return new Shown(wide, height(wide), false);
  }

  /** The height at this width, one pixel at least. */
  public int height(int wide) {
    return (int) Math.max(1, Math.round((double) height * wide / width));
  }

  /** The greatest width, one pixel at least, at which it is no higher than this. */
  private int fitting(int highest) {
    double ideal = (double) width * highest / height;
    int above = (int) Math.min(Integer.MAX_VALUE, Math.ceil(ideal));
    int fitting = Math.round((double) above * height / width) > highest ? (int) ideal : above;
    return Math.max(1, fitting);
  }

  /** Whether it has no size of its own. */
  public boolean isDrawing() {
    return mime.equals(DRAWING);
  }

  /** The type of its thumbnails. */
  public String thumbnailMime() {
    return KEPT.contains(mime) ? mime : PNG;
  }

  /** The thumbnail of this width. */
  public ThumbnailName thumbnail(int wide) {
    return new ThumbnailName(wide, KEPT.contains(mime) ? "" : ".png");
  }
}
