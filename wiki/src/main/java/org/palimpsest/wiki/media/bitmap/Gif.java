package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** GIF: a screen, and blocks that end in a sub-block of no length. */
final class Gif implements BitmapReader {
  private static final int MAX_COMMENTS = 64 * 1024;
  private static final int HEAD = 13;

  @Override
  public String mime() {
    return "image/gif";
  }

  @Override
  public boolean recognises(FileBytes file) throws IOException {
    return file.has(0, "GIF87a") || file.has(0, "GIF89a");
  }

  @Override
  public Optional<Bitmap> read(FileBytes file) throws IOException {
    if (file.size() < HEAD) {
      return Optional.empty();
    }
    int width = file.u16Little(6);
    int height = file.u16Little(8);
    if (width == 0 || height == 0) {
      return Optional.empty();
    }
    int flags = file.u8(10);
    Blocks blocks = new Blocks(file);
    blocks.walk(HEAD + palette(flags));
    return Optional.of(new Bitmap(width, height, (flags & 7) + 1, blocks.told()));
  }

  /** The bytes of a table of colours. */
  private static int palette(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static final class Blocks {
    private final FileBytes file;
    private final Set<String> comments = new LinkedHashSet<>();
    private int commented;
    private int frames;
    private double seconds;
    private boolean looped;

    Blocks(FileBytes file) {
      this.file = file;
    }

    void walk(long from) throws IOException {
      long at = from;
      while (true) {
        switch (file.u8(at)) {
          case 0x2C -> {
            frames++;
            at = skip(at + 11 + palette(file.u8(at + 9)));
          }
          case 0x21 -> at = extension(at + 2, file.u8(at + 1));
          case 0x3B -> {
            return;
          }
          default -> at++;
        }
      }
    }

    private long extension(long at, int label) throws IOException {
      switch (label) {
        case 0xF9 -> seconds += file.u16Little(at + 2) / 100.0;
        case 0xFE -> comment(at);
        case 0xFF -> {
          boolean loops = file.has(at + 1, "NETSCAPE2.0") || file.has(at + 1, "ANIMEXTS1.0");
          if (loops && file.u8(at + 12) == 3 && file.u8(at + 13) == 1) {
            looped = file.u16Little(at + 14) != 1;
          }
        }
        default -> {}
      }
      return skip(at);
    }

    private void comment(long from) throws IOException {
      StringBuilder text = new StringBuilder();
      long at = from;
      int length = file.u8(at);
      while (length > 0) {
        if (commented < MAX_COMMENTS) {
          text.append(file.ascii(at + 1, length));
        }
        commented += Math.min(length, MAX_COMMENTS - Math.min(commented, MAX_COMMENTS));
        at += length + 1;
        length = file.u8(at);
      }
      if (!text.isEmpty()) {
        comments.add(readable(text.toString().getBytes(StandardCharsets.ISO_8859_1)));
      }
    }

    private long skip(long from) throws IOException {
      long at = from;
      int length = file.u8(at);
      while (length > 0) {
        at += length + 1;
        length = file.u8(at);
      }
      return at + 1;
    }

    ObjectNode told() {
      ObjectNode metadata = JsonMapper.shared().createObjectNode();
      metadata.put("frameCount", frames);
      metadata.put("looped", looped);
      Numbers.put(metadata, "duration", seconds);
      ObjectNode texts = JsonMapper.shared().createObjectNode();
      if (!comments.isEmpty()) {
        ArrayNode list = texts.putArray("GIFFileComment");
        comments.forEach(list::add);
      }
      metadata.set("metadata", texts.put("_MW_GIF_VERSION", 1));
      return metadata;
    }
  }

  /** Text that is UTF-8 if it can be, and Windows' letters otherwise. */
  static String readable(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
