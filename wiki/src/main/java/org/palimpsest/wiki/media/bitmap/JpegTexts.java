package org.palimpsest.wiki.media.bitmap;

import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the segments of a JPEG tell of the picture. Used by one thread. */
final class JpegTexts {
  private static final int COMMENT = 0xFE;
  private static final int MAX_COMMENTS = 64 * 1024;

  private final ObjectNode told = JsonMapper.shared().createObjectNode();
  private int commented;

  void read(int marker, FileBytes file, long at, int length) throws IOException {
    if (marker == COMMENT && commented < MAX_COMMENTS) {
      commented += length;
      ArrayNode comments =
          told.get("JPEGFileComment") instanceof ArrayNode known
              ? known
              : told.putArray("JPEGFileComment");
      comments.add(Gif.readable(file.bytes(at, length)));
    }
  }

  /** Whether the picture is shown with its sides exchanged. */
  boolean turned() {
    return told.path("Orientation").asInt(1) >= 5;
  }

  ObjectNode told() {
    return told.put("MEDIAWIKI_EXIF_VERSION", 2);
  }
}
