package org.palimpsest.wiki.media.thumbnail;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a picture as red, green, blue and opacity from 0 to 255, in the picture's own space
 * of colours. Grey stays as dark as it is written. Used by one thread.
 */
final class PixelRows {
  private static final int OPAQUE = 255;

  private final BufferedImage image;
  private final Raster raster;
  private final int bands;
  private final boolean grey;
  private final boolean inks;
  private final @Nullable IndexColorModel palette;
  private final float[] scale;
  private float[] samples = new float[0];

  PixelRows(BufferedImage image) {
    this.image = image;
    this.raster = image.getRaster();
    this.bands = raster.getNumBands();
    int type = image.getColorModel().getColorSpace().getType();
    this.grey = type == ColorSpace.TYPE_GRAY;
    this.inks = type == ColorSpace.TYPE_CMYK;
    this.palette = image.getColorModel() instanceof IndexColorModel index ? index : null;
    this.scale = new float[bands];
    for (int i = 0; i < bands; i++) {
      scale[i] = 255f / ((1 << Math.min(16, raster.getSampleModel().getSampleSize(i))) - 1);
    }
  }

  /** Reads a row into four numbers for each pixel. */
  void read(int y, float[] into) {
    int width = image.getWidth();
    samples =
        raster.getPixels(
            raster.getMinX(),
            raster.getMinY() + y,
            width,
            1,
            samples.length == width * bands ? samples : new float[width * bands]);
    for (int x = 0; x < width; x++) {
      pixel(x * bands, into, x * 4);
    }
  }

  private void pixel(int from, float[] into, int to) {
    if (palette != null) {
      int rgb = palette.getRGB((int) samples[from]);
      into[to] = rgb >> 16 & 255;
      into[to + 1] = rgb >> 8 & 255;
      into[to + 2] = rgb & 255;
      into[to + 3] = rgb >>> 24;
    } else if (grey) {
      float value = samples[from] * scale[0];
      into[to] = value;
      into[to + 1] = value;
      into[to + 2] = value;
      into[to + 3] = bands > 1 ? samples[from + 1] * scale[1] : OPAQUE;
    } else if (inks) {
      float light = OPAQUE - samples[from + 3] * scale[3];
      for (int i = 0; i < 3; i++) {
        into[to + i] = (OPAQUE - samples[from + i] * scale[i]) * light / OPAQUE;
      }
      into[to + 3] = OPAQUE;
    } else {
      for (int i = 0; i < 3; i++) {
        into[to + i] = samples[from + i] * scale[i];
      }
      into[to + 3] = bands > 3 ? samples[from + 3] * scale[3] : OPAQUE;
    }
  }
}
