package org.palimpsest.wiki.dump;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * Reads a file that may be compressed, told by how it begins: with gzip, bzip2 or Zstandard, also
 * in several parts one behind the other as those who dump large wikis write them.
 */
public final class CompressedInput {
  private static final int BUFFER = 1 << 16;
  private static final int MARK = 4;
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] BZIP2 = {'B', 'Z', 'h'};
  private static final byte[] ZSTANDARD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  /** What of its past a stream of Zstandard may refer to: 128 MB, the program's own limit. */
  private static final int MAX_WINDOW_LOG = 27;

  private CompressedInput() {}

  /** The text of a file; closing it closes the file. */
  public static InputStream of(InputStream file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(file, BUFFER);
    raw.mark(MARK);
    byte[] beginning = raw.readNBytes(MARK);
    raw.reset();
    if (begins(beginning, GZIP)) {
      return new GZIPInputStream(raw, BUFFER);
    }
    if (begins(beginning, BZIP2)) {
      return new BufferedInputStream(new BZip2CompressorInputStream(raw, true), BUFFER);
    }
    if (begins(beginning, ZSTANDARD)) {
      return new ZstdInputStream(raw).setLongMax(MAX_WINDOW_LOG);
    }
    return raw;
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
