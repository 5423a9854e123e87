package org.palimpsest.wiki.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.file.FileSize;
import org.palimpsest.wiki.media.thumbnail.ThumbnailFormat;

/**
 * A picture of which there are thumbnails.
 *
 * @param width pixels
 * @param height likewise
 * @param mime its type
 * @param format in which format its thumbnails come
 */
public record Picture(int width, int height, String mime, ThumbnailFormat format) {
  /** How wide and high thumbnails of drawings are at most; bitmaps are never made larger. */
  public static final int LARGEST_DRAWING = 5120;

  /**
   * A size in which a picture is shown.
   *
   * @param asIs whether it is the picture itself, as it was uploaded
   */
  public record Shown(int width, int height, boolean asIs) {}

  /** The picture that a version is; empty when it is none, or none that can be made smaller. */
  public static Optional<Picture> of(FileSize size, String mime) {
    return ThumbnailFormat.of(mime)
        .filter(_ -> size.width() > 0 && size.height() > 0)
        .map(format -> new Picture(size.width(), size.height(), mime, format));
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
    if (format.grows()) {
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

  /** The thumbnail of this width, whose name says the format where it is another one. */
  public ThumbnailName thumbnail(int wide) {
    return new ThumbnailName(wide, format.mime().equals(mime) ? "" : "." + format.extension());
  }
}
