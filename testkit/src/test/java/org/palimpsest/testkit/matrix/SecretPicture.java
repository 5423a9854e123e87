package org.palimpsest.testkit.matrix;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that say a word. */
final class SecretPicture {
  /** Signature and header of a PNG. */
  private static final int HEAD = 33;

  private SecretPicture() {}

  /** A picture of one colour which says a word in its metadata. */
  static byte[] png(int colour, String word) {
    BufferedImage image = new BufferedImage(24, 10, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, colour);
      }
    }
    try (ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream all = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", plain);
      byte[] bytes = plain.toByteArray();
      byte[] chunk = Canaries.utf8("tEXtTitle\0" + word);
      CRC32 sum = new CRC32();
      sum.update(chunk);
      DataOutputStream out = new DataOutputStream(all);
      out.write(bytes, 0, HEAD);
      out.writeInt(chunk.length - 4);
      out.write(chunk);
      out.writeInt((int) sum.getValue());
      out.write(Arrays.copyOfRange(bytes, HEAD, bytes.length));
      return all.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A drawing of one colour which says a word as its title. */
  static byte[] svg(int colour, String word) {
    return Canaries.utf8(
        "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\""
            + " height=\"20\"><title>"
            + word
            + "</title><rect width=\"40\" height=\"20\" fill=\""
            + Colours.name(colour)
            + "\"/></svg>\n");
  }
}
