package org.palimpsest.actionapi.site;

import java.util.List;
import org.palimpsest.actionapi.result.ObjectNode;

/** The sizes, in pixels, between which people can choose for images. */
final class ImageSizes {
  private record Size(int width, int height) {}

  private static final List<Integer> THUMBNAIL_WIDTHS = List.of(120, 150, 180, 200, 250, 300);
  private static final List<Size> SIZES =
      List.of(
          new Size(320, 240),
          new Size(640, 480),
          new Size(800, 600),
          new Size(1024, 768),
          new Size(1280, 1024),
          new Size(2560, 2048));
  private static final int GALLERY_SIZE = 120;

  private ImageSizes() {}

  /** Puts the sizes in galleries, of thumbnails and of images on their pages. */
  static void put(ObjectNode into) {
    into.putObject("galleryoptions")
        .put("imagesPerRow", 0)
        .put("imageWidth", GALLERY_SIZE)
        .put("imageHeight", GALLERY_SIZE)
        .flag("captionLength", true)
        .flag("showBytes", true)
        .flag("showDimensions", true)
        .put("mode", "traditional");
    ObjectNode widths = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "limit");
    for (int i = 0; i < THUMBNAIL_WIDTHS.size(); i++) {
      widths.put(Integer.toString(i), THUMBNAIL_WIDTHS.get(i));
    }
    ObjectNode sizes = new ObjectNode(ObjectNode.Kind.ASSOC_IN_NEW, "limit");
    for (int i = 0; i < SIZES.size(); i++) {
      Size size = SIZES.get(i);
      sizes.put(
          Integer.toString(i),
          new ObjectNode().put("width", size.width()).put("height", size.height()));
    }
    into.put("thumblimits", widths).put("imagelimits", sizes);
  }
}
