package org.palimpsest.wiki.media.thumbnail;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/**
 * Makes pictures smaller: each pixel is the mean of the area that it stands for, and what cannot be
 * seen has no colour to give. A row of the result is held at a time beside both pictures.
 */
final class AreaScaling {
  private static final int CHANNELS = 4;

  private final float[] sum;
  private final int width;

  private AreaScaling(int width) {
    this.width = width;
    this.sum = new float[width * CHANNELS];
  }

  /** A picture of this size, with four channels in the space of colours that the source has. */
  static BufferedImage scale(BufferedImage source, int width, int height) {
    ColorSpace own = source.getColorModel().getColorSpace();
    ColorSpace space =
        own.getType() == ColorSpace.TYPE_RGB ? own : ColorSpace.getInstance(ColorSpace.CS_sRGB);
    ColorModel model =
        new ComponentColorModel(space, true, false, ColorModel.TRANSLUCENT, DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(width, height);
    new AreaScaling(width)
        .scale(new PixelRows(source), source.getWidth(), source.getHeight(), raster);
    return new BufferedImage(model, raster, false, null);
  }

  private void scale(PixelRows rows, int fromWidth, int fromHeight, WritableRaster into) {
    float[] row = new float[fromWidth * CHANNELS];
    float[] narrow = new float[width * CHANNELS];
    int read = -1;
    double step = (double) fromHeight / into.getHeight();
    for (int y = 0; y < into.getHeight(); y++) {
      double top = y * step;
      double bottom = Math.min(fromHeight, top + step);
      Arrays.fill(sum, 0);
      for (int from = (int) top; from < bottom; from++) {
        if (from != read) {
          rows.read(from, row);
          narrow(row, fromWidth, narrow);
          read = from;
        }
        add(narrow, (float) (Math.min(bottom, from + 1.0) - Math.max(top, from)));
      }
      into.setPixels(0, y, width, 1, pixels((float) (bottom - top)));
    }
  }

  /** A row in its new width, its colours by as much as they can be seen. */
  private void narrow(float[] row, int fromWidth, float[] into) {
    double step = (double) fromWidth / width;
    for (int x = 0; x < width; x++) {
      double left = x * step;
      double right = Math.min(fromWidth, left + step);
      float red = 0;
      float green = 0;
      float blue = 0;
      float opacity = 0;
      for (int from = (int) left; from < right; from++) {
        int at = from * CHANNELS;
        float part = (float) (Math.min(right, from + 1.0) - Math.max(left, from)) * row[at + 3];
        red += part * row[at];
        green += part * row[at + 1];
        blue += part * row[at + 2];
        opacity += part;
      }
      float whole = (float) (right - left);
      int to = x * CHANNELS;
      into[to] = red / whole;
      into[to + 1] = green / whole;
      into[to + 2] = blue / whole;
      into[to + 3] = opacity / whole;
    }
  }

  private void add(float[] narrow, float part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += narrow[i] * part;
    }
  }

  private int[] pixels(float whole) {
    int[] pixels = new int[sum.length];
    for (int i = 0; i < sum.length; i += CHANNELS) {
      float opacity = sum[i + 3];
      for (int channel = 0; channel < 3; channel++) {
        pixels[i + channel] = opacity == 0 ? 0 : clamped(sum[i + channel] / opacity);
      }
      pixels[i + 3] = clamped(opacity / whole);
    }
    return pixels;
  }

  private static int clamped(float value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
