package org.palimpsest.wiki.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of the bytes of a file. */
final class FileParams {
  private FileParams() {}

  static ObjectNode write(FileEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    if (event.sha1() != null) {
      params.put("img_sha1", event.sha1());
    }
    return params.put("img_timestamp", event.created().toString());
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable FileEvent read(String name, JsonNode json) {
    return switch (name) {
      case "upload/upload" -> read(FileEvent.Kind.UPLOADED, json);
      case "upload/overwrite" -> read(FileEvent.Kind.OVERWRITTEN, json);
      case "upload/revert" -> read(FileEvent.Kind.REVERTED, json);
      default -> null;
    };
  }

  private static FileEvent read(FileEvent.Kind kind, JsonNode json) {
    return new FileEvent(
        kind,
        json.has("img_sha1") ? json.get("img_sha1").stringValue() : null,
        Instant.parse(json.required("img_timestamp").stringValue()));
  }
}
