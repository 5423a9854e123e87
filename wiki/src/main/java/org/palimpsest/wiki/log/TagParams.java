package org.palimpsest.wiki.log;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.wiki.log.LogEvent.TaggedId;
import org.palimpsest.wiki.log.LogEvent.TagsUpdated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of entries about the tags of a change. An id by which the change was named is a
 * number, another one a text, and none is false, as clients know them.
 */
final class TagParams {
  private TagParams() {}

  static ObjectNode write(TagsUpdated updated) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    putId(params, "revid", updated.revision());
    putId(params, "logid", updated.entry());
    putTags(params, "tagsAdded", updated.added());
    params.put("tagsAddedCount", updated.added().size());
    putTags(params, "tagsRemoved", updated.removed());
    params.put("tagsRemovedCount", updated.removed().size());
    putTags(params, "initialTags", updated.before());
    return params;
  }

  static TagsUpdated read(JsonNode params) {
    return new TagsUpdated(
        id(params.required("revid")),
        id(params.required("logid")),
        tags(params.required("tagsAdded")),
        tags(params.required("tagsRemoved")),
        tags(params.required("initialTags")));
  }

  private static void putId(ObjectNode params, String key, TaggedId id) {
    if (id.id() == 0) {
      params.put(key, false);
    } else if (id.named()) {
      params.put(key, id.id());
    } else {
      params.put(key, Long.toString(id.id()));
    }
  }

  private static TaggedId id(JsonNode kept) {
    if (kept.isBoolean()) {
      return TaggedId.NONE;
    }
    return kept.isString()
        ? new TaggedId(Long.parseLong(kept.stringValue()), false)
        : new TaggedId(kept.longValue(), true);
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
