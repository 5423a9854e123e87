package org.palimpsest.wiki.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How it is kept what a log entry says of change tags. An id by which the change was named is a
 * number, another one a text, and none is false, as clients know them.
 */
final class TagParams {
  private TagParams() {}

  static ObjectNode write(TagEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    return switch (event) {
      case TagEvent.Updated updated -> write(params, updated);
      case TagEvent.Managed(_, String tag, Long count) -> {
        params.put("tag", tag);
        yield count == null ? params : params.put("count", count);
      }
    };
  }

  private static ObjectNode write(ObjectNode params, TagEvent.Updated updated) {
    putId(params, "revid", updated.revision());
    putId(params, "logid", updated.entry());
    putTags(params, "tagsAdded", updated.added());
    params.put("tagsAddedCount", updated.added().size());
    putTags(params, "tagsRemoved", updated.removed());
    params.put("tagsRemovedCount", updated.removed().size());
    putTags(params, "initialTags", updated.before());
    return params;
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable TagEvent read(String name, JsonNode params) {
    return switch (name) {
      case "tag/update" ->
          new TagEvent.Updated(
              id(params.required("revid")),
              id(params.required("logid")),
              tags(params.required("tagsAdded")),
              tags(params.required("tagsRemoved")),
              tags(params.required("initialTags")));
      case "managetags/create",
          "managetags/activate",
          "managetags/deactivate",
          "managetags/delete" ->
          new TagEvent.Managed(
              name.substring(name.indexOf('/') + 1),
              params.required("tag").stringValue(),
              params.has("count") ? params.required("count").longValue() : null);
      default -> null;
    };
  }

  private static void putId(ObjectNode params, String key, TagEvent.TaggedId id) {
    if (id.id() == 0) {
      params.put(key, false);
    } else if (id.named()) {
      params.put(key, id.id());
    } else {
      params.put(key, Long.toString(id.id()));
    }
  }

  private static TagEvent.TaggedId id(JsonNode kept) {
    if (kept.isBoolean()) {
      return TagEvent.TaggedId.NONE;
    }
    return kept.isString()
        ? new TagEvent.TaggedId(Long.parseLong(kept.stringValue()), false)
        : new TagEvent.TaggedId(kept.longValue(), true);
  }

  private static void putTags(ObjectNode params, String key, List<String> tags) {
    tags.forEach(params.putArray(key)::add);
  }

  private static List<String> tags(JsonNode kept) {
    List<String> tags = new ArrayList<>();
    kept.forEach(tag -> tags.add(tag.stringValue()));
    return tags;
  }
}
