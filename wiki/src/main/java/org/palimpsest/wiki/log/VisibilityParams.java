package org.palimpsest.wiki.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.ItemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of hidden fields: as clients know it. */
final class VisibilityParams {
  private static final List<String> BITS = List.of("content", "comment", "user", "restricted");

  private VisibilityParams() {}

  static ObjectNode write(VisibilityEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    params.put("type", event.itemType().wire());
    ArrayNode ids = params.putArray("ids");
    for (String id : event.ids()) {
      if (event.itemType().isNumbered()) {
        ids.add(Long.parseLong(id));
      } else {
        ids.add(id);
      }
    }
    putMask(params, "old", event.cleared());
    putMask(params, "new", event.set());
    return params;
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable VisibilityEvent read(String name, JsonNode params) {
    return switch (name) {
      case "delete/revision", "delete/event" -> read(false, params);
      case "suppress/revision", "suppress/event" -> read(true, params);
      default -> null;
    };
  }

  private static @Nullable VisibilityEvent read(boolean suppressed, JsonNode params) {
    ItemType type = ItemType.of(params.required("type").stringValue()).orElse(null);
    if (type == null) {
      return null;
    }
    List<String> ids = new ArrayList<>();
    params
        .required("ids")
        .forEach(
            id -> ids.add(type.isNumbered() ? Long.toString(id.longValue()) : id.stringValue()));
    return new VisibilityEvent(
        suppressed,
        type,
        ids,
        params.required("old").required("bitmask").intValue(),
        params.required("new").required("bitmask").intValue());
  }

  private static void putMask(ObjectNode params, String key, int mask) {
    ObjectNode bits = params.putObject(key);
    bits.put("bitmask", mask);
    for (int i = 0; i < BITS.size(); i++) {
      bits.put(BITS.get(i), (mask >> i & 1) != 0);
    }
  }
}
