package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the segments of a JPEG tell of the picture: what the camera has written, what others have
 * added in two ways, and comments. Who comes first here is believed. Used by one thread.
 */
final class JpegTexts {
  private static final int COMMENT = 0xFE;
  private static final int EXIF_OR_XMP = 0xE1;
  private static final int PHOTOSHOP = 0xED;
  private static final int MAX_COMMENTS = 64 * 1024;
  private static final int ROTATED_RIGHT = 5;
  private static final String EXIF_HEAD = "Exif\0\0";
  private static final String XMP_HEAD = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP_HEAD = "Photoshop 3.0\0";

  private ObjectNode exif = JsonMapper.shared().createObjectNode();
  private ObjectNode xmp = JsonMapper.shared().createObjectNode();
  private ObjectNode iptc = JsonMapper.shared().createObjectNode();
  private final ArrayNode comments = JsonMapper.shared().createArrayNode();
  private int commented;

  void read(int marker, FileBytes file, long at, int length) throws IOException {
    switch (marker) {
      case COMMENT -> {
        if (commented < MAX_COMMENTS) {
          commented += length;
          comments.add(Gif.readable(file.bytes(at, length)));
        }
      }
      case EXIF_OR_XMP -> {
        if (exif.isEmpty() && file.has(at, EXIF_HEAD)) {
          exif = Exif.read(behind(EXIF_HEAD, file, at, length));
        } else if (xmp.isEmpty() && file.has(at, XMP_HEAD)) {
          xmp = Xmp.read(behind(XMP_HEAD, file, at, length));
        }
      }
      case PHOTOSHOP -> {
        if (iptc.isEmpty() && file.has(at, PHOTOSHOP_HEAD)) {
          iptc = Iptc.read(behind(PHOTOSHOP_HEAD, file, at, length));
        }
      }
      default -> {}
    }
  }

  private static byte[] behind(String head, FileBytes file, long at, int length)
      throws IOException {
    return file.bytes(at + head.length(), Math.max(0, length - head.length()));
  }

  /** Whether the picture is shown with its sides exchanged. */
  boolean turned() {
    return exif.path("Orientation").asInt(1) >= ROTATED_RIGHT;
  }

  ObjectNode told() {
    ObjectNode told = exif.deepCopy();
    Xmp.fill(told, xmp);
    Xmp.fill(told, iptc);
    if (!comments.isEmpty()) {
      told.set("JPEGFileComment", comments);
    }
    return told.put("MEDIAWIKI_EXIF_VERSION", 2);
  }
}
