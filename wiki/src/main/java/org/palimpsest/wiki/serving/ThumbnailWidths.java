package org.palimpsest.wiki.serving;

import java.util.List;
import org.palimpsest.wiki.file.Picture;

/**
 * In which widths thumbnails of one file are kept: in any, until there are many, and then only in
 * some, so that nobody fills the disk by asking for each.
 */
final class ThumbnailWidths {
  static final int MOST = 50;

  private static final List<Integer> STEPS =
      List.of(120, 180, 250, 320, 400, 640, 800, 1024, 1280, 1920, 2560, 3840, 5120);

  private ThumbnailWidths() {}

  /** Whether there is a thumbnail of this width: of bitmaps they are smaller than the file. */
  static boolean has(Picture picture, int width) {
    return width >= 1
        && width <= Picture.LARGEST_DRAWING
        && picture.height(width) <= Picture.LARGEST_DRAWING
        && (picture.format().grows() || width < picture.width());
  }

  /**
   * The width in which it is made.
   *
   * @param made how many there are of this file
   */
  static int choose(Picture picture, int width, int made) {
    if (made < MOST) {
      return width;
    }
    return STEPS.stream()
        .filter(step -> has(picture, step))
        .reduce((before, step) -> before >= width ? before : step)
        .orElse(width); // so small a picture has few widths
  }
}
