package org.palimpsest.wiki.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.palimpsest.wiki.media.bitmap.FileBytes;

/**
 * Whether a file can be read as an archive, from its end, whatever its beginning is. A picture with
 * an archive behind it can be a program for those who open it as one.
 */
final class ZipTail {
  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int SIGNATURE = 0x06054B50;

  private ZipTail() {}

  static boolean isThere(FileBytes file) throws IOException {
    long from = Math.max(0, file.size() - LONGEST_COMMENT - RECORD);
    ByteBuffer end =
        ByteBuffer.wrap(file.bytes(from, LONGEST_COMMENT + RECORD)).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = end.limit() - RECORD; at >= 0; at--) {
      if (end.get(at) == 'P' && end.getInt(at) == SIGNATURE) {
        long directory = Integer.toUnsignedLong(end.getInt(at + 12));
        if (directory <= from + at || directory == 0xFFFF_FFFFL) {
          return true;
        }
      }
    }
    return false;
  }
}
