package org.palimpsest.wiki.dump;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Writes a file that is compressed as its name says: {@code .gz}, {@code .bz2} or {@code .zst}. */
public final class CompressedOutput {
  private static final int BUFFER = 1 << 16;

  private CompressedOutput() {}

  /**
   * What takes the text of a file; closing it closes the file.
   *
   * @param name the name of the file; with any other ending it is not compressed
   */
  public static OutputStream of(OutputStream file, String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "gz" -> new GZIPOutputStream(file, BUFFER);
      case "bz2" -> new BZip2CompressorOutputStream(file);
      case "zst" -> new ZstdOutputStream(file);
      default -> file;
    };
  }
}
