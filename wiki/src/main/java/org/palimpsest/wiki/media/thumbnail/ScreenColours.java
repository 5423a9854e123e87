package org.palimpsest.wiki.media.thumbnail;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

/** The colours that screens expect of pictures that say nothing. */
final class ScreenColours {
  private ScreenColours() {}

  /** What the JDK does not read: a PNG's own colours. */
  static BufferedImage withProfile(BufferedImage image, byte[] profile) {
    ICC_Profile own = ICC_Profile.getInstance(profile);
    if (own.getNumComponents() != 3) {
      return image;
    }
    ColorModel model =
        new ComponentColorModel(
            new ICC_ColorSpace(own), true, false, ColorModel.TRANSLUCENT, DataBuffer.TYPE_BYTE);
    return new BufferedImage(model, image.getRaster(), false, null);
  }

  static BufferedImage of(BufferedImage image) {
    BufferedImage screen =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    ColorSpace own = image.getColorModel().getColorSpace();
    if (own.isCS_sRGB()) {
      int[] pixels = new int[image.getWidth() * 4];
      int[] row = new int[image.getWidth()];
      for (int y = 0; y < image.getHeight(); y++) {
        image.getRaster().getPixels(0, y, image.getWidth(), 1, pixels);
        for (int x = 0; x < row.length; x++) {
          int at = x * 4;
          row[x] = pixels[at + 3] << 24 | pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2];
        }
        screen.setRGB(0, y, row.length, 1, row, 0, row.length);
      }
      return screen;
    }
    return new ColorConvertOp(null).filter(image, screen);
  }
}
