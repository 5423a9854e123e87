package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whether pictures say what their colours mean, and what PNG says. */
public final class ColourProfiles {
  private static final int BEGINNING = 256 * 1024;
  private static final int MAX_PROFILE = 1024 * 1024;
  private static final int WEBP_FLAGS = 20;
  private static final int WEBP_PROFILE = 0x20;

  private ColourProfiles() {}

  /** Whether a picture says it at all. */
  public static boolean isIn(FileBytes file, String mime) throws IOException {
    return switch (mime) {
      case "image/png" -> ofPng(file).isPresent();
      case "image/jpeg" ->
          new String(file.bytes(0, BEGINNING), StandardCharsets.ISO_8859_1)
              .contains("ICC_PROFILE\0");
      case "image/webp" -> file.has(12, "VP8X") && (file.u8(WEBP_FLAGS) & WEBP_PROFILE) != 0;
      default -> false;
    };
  }

  /** The profile of a PNG. */
  public static Optional<byte[]> ofPng(FileBytes file) throws IOException {
    long at = 8;
    while (at + 12 <= file.size() && !file.has(at + 4, "IDAT")) {
      long length = file.u32(at);
      if (file.has(at + 4, "iCCP") && length < MAX_PROFILE) {
        byte[] chunk = file.bytes(at + 8, (int) length);
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
          name++;
        }
        return Packed.unpack(chunk, name + 2, MAX_PROFILE);
      }
      at += length + 12;
    }
    return Optional.empty();
  }
}
