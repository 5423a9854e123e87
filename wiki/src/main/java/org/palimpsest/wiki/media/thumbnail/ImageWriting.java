package org.palimpsest.wiki.media.thumbnail;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures into files. */
final class ImageWriting {
  private static final float QUALITY = 0.85f;

  private ImageWriting() {}

  static void write(BufferedImage image, String format, Path target) throws IOException {
    Files.deleteIfExists(target);
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream out =
        new FileImageOutputStream(new RandomAccessFile(target.toFile(), "rw"))) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      BufferedImage written = isOpaque(image) || format.equals("jpg") ? opaque(image) : image;
      if (format.equals("jpg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(written, null, null), param);
    } finally {
      writer.dispose();
    }
  }

  private static boolean isOpaque(BufferedImage image) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
        if (pixel >>> 24 != 255) {
          return false;
        }
      }
    }
    return true;
  }

  private static BufferedImage opaque(BufferedImage image) {
    BufferedImage opaque =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = opaque.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return opaque;
  }
}
