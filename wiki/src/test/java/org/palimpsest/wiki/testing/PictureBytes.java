package org.palimpsest.wiki.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures for tests, byte by byte or as the JDK writes them. */
public final class PictureBytes {
  private PictureBytes() {}

  /** A picture that is red to the left and blue to the right. */
  public static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.RED, width, 0, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return encoded(image, format);
  }

  /** A picture as the JDK writes it. */
  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("nobody writes " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG that says how it is to be turned before it is shown. */
  public static byte[] turned(byte[] jpeg, int orientation) {
    byte[] exif =
        joined(
            latin("Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"),
            new byte[] {(byte) orientation, 0, 0, 0, 0, 0, 0});
    return segmented(jpeg, 0xE1, exif);
  }

  /** A JPEG with a segment before all others. */
  public static byte[] segmented(byte[] jpeg, int marker, byte[] data) {
    return joined(
        new byte[] {jpeg[0], jpeg[1], (byte) 0xFF, (byte) marker},
        new byte[] {(byte) ((data.length + 2) >> 8), (byte) (data.length + 2)},
        data,
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  /** A PNG that claims a size, with chunks between its head and its few pixels. */
  public static byte[] png(int width, int height, byte[]... chunks) {
    byte[] pixels = packed(new byte[height > 1000 ? 100 : height * (1 + 3 * width)]);
    return joined(
        latin("\u0089PNG\r\n\u001a\n"),
        chunk("IHDR", numbers(width, height), new byte[] {8, 2, 0, 0, 0}),
        joined(chunks),
        chunk("IDAT", pixels),
        chunk("IEND"));
  }

  /** A chunk of a PNG. */
  public static byte[] chunk(String name, byte[]... parts) {
    byte[] data = joined(parts);
    byte[] named = joined(latin(name), data);
    CRC32 sum = new CRC32();
    sum.update(named);
    return joined(numbers(data.length), named, numbers((int) sum.getValue()));
  }

  /** A GIF with a number of frames of a single colour, each shown for some hundredths. */
  public static byte[] gif(int width, int height, int frames, int hundredths) {
    byte[][] parts = new byte[frames + 2][];
    parts[0] =
        joined(
            latin("GIF89a"),
            new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8)},
            new byte[] {(byte) 0x80, 0, 0, (byte) 255, 0, 0, 0, 0, (byte) 255},
            latin("!\u00FF\u000BNETSCAPE2.0\u0003\u0001\0\0\0"));
    for (int i = 1; i <= frames; i++) {
      parts[i] =
          joined(
              new byte[] {0x21, (byte) 0xF9, 4, 0, (byte) hundredths, 0, 0, 0},
              new byte[] {0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0});
    }
    parts[frames + 1] = latin(";");
    return joined(parts);
  }

  /** A drawing of this size with this content. */
  public static byte[] svg(int width, int height, String content) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"%d\" height=\"%d\">%s</svg>")
        .formatted(width, height, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Characters of one byte each. */
  public static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Numbers of four bytes, the greatest first. */
  public static byte[] numbers(int... numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) {
      bytes.putInt(number);
    }
    return bytes.array();
  }

  /** Bytes as zlib packs them. */
  public static byte[] packed(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    while (!deflater.finished()) {
      out.write(some, 0, deflater.deflate(some));
    }
    deflater.end();
    return out.toByteArray();
  }

  /** One behind the other. */
  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
