package org.palimpsest.wiki.media;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a file says of itself, as it is kept with {@link MediaFacts}. Names are MediaWiki's. Objects
 * whose names are numbers are lists with something beside their items, such as {@code _type}.
 * Immutable.
 */
public final class MediaMetadata {
  private static final String JPEG_VERSION = "MEDIAWIKI_EXIF_VERSION";

  private final ObjectNode kept;

  private MediaMetadata(ObjectNode kept) {
    this.kept = kept;
  }

  /** Reads what {@link MediaFacts#metadata} has. */
  public static MediaMetadata of(String json) {
    return new MediaMetadata((ObjectNode) JsonMapper.shared().readTree(json));
  }

  /** Whether the file says nothing; clients are told {@code null} then. */
  public boolean isEmpty() {
    return kept.isEmpty();
  }

  /** How long it plays, in seconds; 0: it does not. */
  public double seconds() {
    return kept.path("duration").asDouble(0);
  }

  /**
   * All of it.
   *
   * @param version {@code 1} has several values of a photograph as one text, later versions as they
   *     are
   */
  public ObjectNode listed(String version) {
    ObjectNode listed = kept.deepCopy();
    if (kept.has(JPEG_VERSION) && version.equals("1")) {
      kept.forEachEntry((name, value) -> listed.set(name, MetadataText.of(value)));
      listed.put(JPEG_VERSION, 1);
    }
    return listed;
  }

  /** That of it which all formats call the same. */
  public ObjectNode common() {
    if (kept.has("translations")) {
      ObjectNode common = JsonMapper.shared().createObjectNode();
      rename("title", "ObjectName", common);
      rename("description", "ImageDescription", common);
      return common;
    }
    JsonNode words = kept.has(JPEG_VERSION) ? kept : kept.path("metadata");
    ObjectNode common =
        words instanceof ObjectNode object
            ? object.deepCopy()
            : JsonMapper.shared().createObjectNode();
    common.remove(List.of(JPEG_VERSION, "_MW_PNG_VERSION", "_MW_GIF_VERSION", "_MW_WEBP_VERSION"));
    return common;
  }

  private void rename(String from, String to, ObjectNode into) {
    if (kept.get(from) instanceof StringNode value) {
      into.set(to, value);
    }
  }
}
