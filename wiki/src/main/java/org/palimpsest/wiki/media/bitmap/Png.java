package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** PNG: a chain of chunks, each with its length and its name. */
final class Png implements BitmapReader {
  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
  private static final int FIRST_CHUNK = 8;

  /** Length, name and checksum of a chunk. */
  private static final int FRAME = 12;

  private static final List<String> COLOURS =
      List.of(
          "greyscale",
          "unknown",
          "truecolour",
          "index-coloured",
          "greyscale-alpha",
          "unknown",
          "truecolour-alpha");

  @Override
  public String mime() {
    return "image/png";
  }

  @Override
  public boolean recognises(FileBytes file) throws IOException {
    return file.has(0, SIGNATURE);
  }

  @Override
  public Optional<Bitmap> read(FileBytes file) throws IOException {
    if (!file.has(FIRST_CHUNK + 4, "IHDR") || file.size() < FIRST_CHUNK + FRAME + 13) {
      return Optional.empty();
    }
    long head = FIRST_CHUNK + 8;
    long width = file.u32(head);
    long height = file.u32(head + 4);
    if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      return Optional.empty();
    }
    int bits = file.u8(head + 8);
    int colour = file.u8(head + 9);
    Frames frames = new Frames();
    PngTexts texts = new PngTexts();
    if (!walk(file, frames, texts)) {
      return Optional.empty();
    }
    ObjectNode metadata = JsonMapper.shared().createObjectNode();
    frames.tell(metadata);
    metadata.put("bitDepth", bits);
    metadata.put("colorType", colour < COLOURS.size() ? COLOURS.get(colour) : "unknown");
    metadata.set("metadata", texts.told().put("_MW_PNG_VERSION", 1));
    return Optional.of(new Bitmap((int) width, (int) height, bits, metadata));
  }

  /** Whether the chain has its end. */
  private static boolean walk(FileBytes file, Frames frames, PngTexts texts) throws IOException {
    long at = FIRST_CHUNK;
    while (at + FRAME <= file.size()) {
      long length = file.u32(at);
      long data = at + 8;
      String name = file.ascii(at + 4, 4);
      if (name.equals("IEND")) {
        return true;
      }
      if (data + length > file.size()) {
        return false;
      }
      switch (name) {
        case "acTL" -> frames.announce(file.u32(data), file.u32(data + 4));
        case "fcTL" -> frames.add(file.u16(data + 20), file.u16(data + 22));
        default -> texts.read(name, file, data, (int) length);
      }
      at = data + length + 4;
    }
    return false;
  }

  /** The frames of a picture that moves. */
  private static final class Frames {
    private static final int USUAL_UNITS = 100;

    private long count;
    private long plays = 1;
    private double seconds;

    void announce(long frames, long plays) {
      this.count = frames;
      this.plays = plays;
    }

    void add(int delay, int units) {
      seconds += (double) delay / (units == 0 ? USUAL_UNITS : units);
    }

    void tell(ObjectNode into) {
      into.put("frameCount", count);
      into.put("loopCount", plays);
      Numbers.put(into, "duration", plays > 1 ? seconds * plays : seconds);
    }
  }
}
