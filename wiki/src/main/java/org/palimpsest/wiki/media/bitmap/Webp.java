package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** WebP: a RIFF file whose first chunk tells the size. */
final class Webp implements BitmapReader {
  private static final int CHUNK = 12;
  private static final int DATA = 20;
  private static final int LOSSLESS_SIGNATURE = 0x2F;
  private static final int ALPHA = 0x10;
  private static final int ANIMATION = 0x02;
  private static final int SIZE = 0x3FFF;

  @Override
  public String mime() {
    return "image/webp";
  }

  @Override
  public boolean recognises(FileBytes file) throws IOException {
    return file.has(0, "RIFF") && file.has(8, "WEBP");
  }

  @Override
  public Optional<Bitmap> read(FileBytes file) throws IOException {
    if (file.size() < DATA + 10) {
      return Optional.empty();
    }
    return switch (file.ascii(CHUNK, 4)) {
      case "VP8 " ->
          told(
              "lossy",
              false,
              false,
              file.u16Little(DATA + 6) & SIZE,
              file.u16Little(DATA + 8) & SIZE);
      case "VP8L" -> lossless(file);
      case "VP8X" -> {
        int flags = file.u8(DATA);
        yield told(
            "unknown",
            (flags & ANIMATION) != 0,
            (flags & ALPHA) != 0,
            file.u24Little(DATA + 4) + 1,
            file.u24Little(DATA + 7) + 1);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Bitmap> lossless(FileBytes file) throws IOException {
    if (file.u8(DATA) != LOSSLESS_SIGNATURE) {
      return Optional.empty();
    }
    long packed = file.u32Little(DATA + 1);
    return told(
        "lossless",
        false,
        (packed >> 28 & 1) != 0,
        (int) (packed & SIZE) + 1,
        (int) (packed >> 14 & SIZE) + 1);
  }

  private static Optional<Bitmap> told(
      String compression, boolean animated, boolean transparent, int width, int height) {
    ObjectNode metadata = JsonMapper.shared().createObjectNode();
    metadata.put("compression", compression);
    metadata.put("animated", animated);
    metadata.put("transparency", transparent);
    metadata.put("width", width);
    metadata.put("height", height);
    metadata.putObject("metadata").put("_MW_WEBP_VERSION", 1);
    return width == 0 || height == 0
        ? Optional.empty()
        : Optional.of(new Bitmap(width, height, 0, metadata));
  }
}
