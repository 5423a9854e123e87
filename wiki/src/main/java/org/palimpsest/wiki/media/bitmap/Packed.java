package org.palimpsest.wiki.media.bitmap;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Bytes that zlib has packed. */
final class Packed {
  private static final int FIRST = 8192;

  private Packed() {}

  /**
   * Unpacks what stands at the end of some bytes.
   *
   * @param most how many bytes it may become
   * @return empty: it is broken, or becomes more
   */
  static Optional<byte[]> unpack(byte[] packed, int from, int most) {
    if (from > packed.length) {
      return Optional.empty();
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed, from, packed.length - from);
      byte[] unpacked = new byte[Math.min(FIRST, most)];
      int length = 0;
      while (!inflater.finished()) {
        if (length == unpacked.length) {
          if (length == most) {
            return Optional.empty();
          }
          unpacked = Arrays.copyOf(unpacked, Math.min(most, 2 * length));
        }
        int some = inflater.inflate(unpacked, length, unpacked.length - length);
        if (some == 0 && !inflater.finished()) {
          return Optional.empty();
        }
        length += some;
      }
      return Optional.of(Arrays.copyOf(unpacked, length));
    } catch (DataFormatException e) {
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
