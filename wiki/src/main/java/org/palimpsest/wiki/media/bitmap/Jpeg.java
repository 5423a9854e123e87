package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JPEG: a chain of segments, and behind them the pixels. */
final class Jpeg implements BitmapReader {
  private static final int SEGMENT = 0xFF;
  private static final int COMMENT = 0xFE;
  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;

  @Override
  public String mime() {
    return "image/jpeg";
  }

  @Override
  public boolean recognises(FileBytes file) throws IOException {
    return file.has(0, "\u00FF\u00D8\u00FF");
  }

  @Override
  public Optional<Bitmap> read(FileBytes file) throws IOException {
    JpegTexts texts = new JpegTexts();
    Frame frame = walk(file, texts);
    if (frame == null || frame.width() == 0 || frame.height() == 0) {
      return Optional.empty();
    }
    boolean turned = texts.turned();
    return Optional.of(
        new Bitmap(
            turned ? frame.height() : frame.width(),
            turned ? frame.width() : frame.height(),
            frame.bits(),
            texts.told()));
  }

  /** What the segments before the pixels say. */
  private static @Nullable Frame walk(FileBytes file, JpegTexts texts) throws IOException {
    Frame frame = null;
    long at = 2;
    while (true) {
      if (file.u8(at) != SEGMENT) {
        at++;
        continue;
      }
      int marker = file.u8(at + 1);
      if (marker == SEGMENT || marker == 0 || marker == 1 || (marker >= 0xD0 && marker <= 0xD8)) {
        at += marker == SEGMENT ? 1 : 2;
        continue;
      }
      if (marker == END || marker == SCAN) {
        return frame;
      }
      int length = file.u16(at + 2);
      long data = at + 4;
      if (frameBegins(marker) && frame == null) {
        frame = new Frame(file.u16(data + 3), file.u16(data + 1), file.u8(data));
      } else if (marker == COMMENT || (marker >= 0xE0 && marker <= 0xEF)) {
        texts.read(marker, file, data, Math.max(0, length - 2));
      }
      at += 2 + Math.max(2, length);
    }
  }

  private static boolean frameBegins(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private record Frame(int width, int height, int bits) {}
}
