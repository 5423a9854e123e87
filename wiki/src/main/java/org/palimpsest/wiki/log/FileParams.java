package org.palimpsest.wiki.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.file.Sha1;
import org.palimpsest.store.log.LogDetails;
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
    FileEvent.Kind kind = kind(name);
    return kind == null
        ? null
        : new FileEvent(
            kind,
            json.has("img_sha1") ? json.get("img_sha1").stringValue() : null,
            Instant.parse(json.required("img_timestamp").stringValue()));
  }

  /** The event that brought a version; null if its kind is none of these. */
  static @Nullable FileEvent event(String name, LogDetails.Version version) {
    FileEvent.Kind kind = kind(name);
    String sha1 = version.sha1();
    return kind == null
        ? null
        : new FileEvent(kind, sha1 == null ? null : Sha1.base36(sha1), version.created());
  }

  private static FileEvent.@Nullable Kind kind(String name) {
    return switch (name) {
      case "upload/upload" -> FileEvent.Kind.UPLOADED;
      case "upload/overwrite" -> FileEvent.Kind.OVERWRITTEN;
      case "upload/revert" -> FileEvent.Kind.REVERTED;
      default -> null;
    };
  }
}
