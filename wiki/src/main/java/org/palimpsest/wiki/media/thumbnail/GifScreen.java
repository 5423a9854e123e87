package org.palimpsest.wiki.media.thumbnail;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.palimpsest.wiki.media.MediaFacts;

/** The screen of a GIF, of which its first picture need not fill more than a part. */
final class GifScreen {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private GifScreen() {}

  /**
   * Puts the first picture where it belongs.
   *
   * @param image the first picture as it has been read, some of its pixels only perhaps
   */
  static BufferedImage of(ImageReader reader, BufferedImage image, MediaFacts facts)
      throws IOException {
    int wide = reader.getWidth(0);
    int high = reader.getHeight(0);
    if (wide == facts.width() && high == facts.height()) {
      return image;
    }
    IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(FORMAT);
    IIOMetadataNode place = (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
    double part = Math.min(1, (double) image.getWidth() / wide);
    BufferedImage screen =
        new BufferedImage(
            side(facts.width(), part), side(facts.height(), part), BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = screen.createGraphics();
    graphics.drawImage(
        image,
        (int) (part * Integer.parseInt(place.getAttribute("imageLeftPosition"))),
        (int) (part * Integer.parseInt(place.getAttribute("imageTopPosition"))),
        null);
    graphics.dispose();
    return screen;
  }

  private static int side(int whole, double part) {
    return Math.max(1, (int) (whole * part));
  }
}
