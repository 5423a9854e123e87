package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of a block. */
final class BlockParams {
  private BlockParams() {}

  static ObjectNode write(BlockEvent event) {
    ObjectNode params = JsonMapper.shared().createObjectNode();
    return switch (event) {
      case BlockEvent.Unblocked _ -> params;
      case BlockEvent.Blocked blocked -> write(blocked, params);
    };
  }

  private static ObjectNode write(BlockEvent.Blocked blocked, ObjectNode params) {
    params.put("duration", blocked.duration());
    blocked.flags().forEach(params.putArray("flags")::add);
    BlockEvent.Blocked.Closed closed = blocked.closed();
    if (closed != null) {
      write(closed, params.putObject("restrictions"));
    }
    params.put("sitewide", blocked.sitewide());
    Instant expires = blocked.expires();
    if (expires != null) {
      params.put("expiry", expires.toString());
    }
    return params;
  }

  private static void write(BlockEvent.Blocked.Closed closed, ObjectNode restrictions) {
    if (!closed.pages().isEmpty()) {
      ArrayNode pages = restrictions.putArray("pages");
      closed
          .pages()
          .forEach(page ->
              pages.addObject().put("page_ns", page.namespace()).put("page_title", page.title()));
    }
    if (!closed.namespaces().isEmpty()) {
      closed.namespaces().forEach(restrictions.putArray("namespaces")::add);
    }
    if (!closed.actions().isEmpty()) {
      closed.actions().forEach(restrictions.putArray("actions")::add);
    }
  }

  /** The event that was kept so; null if its kind is none of these. */
  static @Nullable BlockEvent read(String name, JsonNode json) {
    return switch (name) {
      case "block/unblock" -> new BlockEvent.Unblocked();
      case "block/block", "block/reblock", "suppress/block", "suppress/reblock" ->
          blocked(name, json);
      default -> null;
    };
  }

  private static BlockEvent.Blocked blocked(String name, JsonNode json) {
    JsonNode expiry = json.get("expiry");
    return new BlockEvent.Blocked(
        name.endsWith("/reblock"),
        name.startsWith(BlockEvent.Blocked.HIDDEN),
        json.required("duration").stringValue(),
        all(json.required("flags"), JsonNode::stringValue),
        json.required("sitewide").booleanValue(),
        closed(json.get("restrictions")),
        expiry == null ? null : Instant.parse(expiry.stringValue()));
  }

  private static BlockEvent.Blocked.@Nullable Closed closed(@Nullable JsonNode restrictions) {
    return restrictions == null
        ? null
        : new BlockEvent.Blocked.Closed(
            all(
                restrictions.get("pages"),
                page ->
                    new BlockEvent.Blocked.Closed.Page(
                        page.required("page_ns").intValue(),
                        page.required("page_title").stringValue())),
            all(restrictions.get("namespaces"), JsonNode::intValue),
            all(restrictions.get("actions"), JsonNode::stringValue));
  }

  private static <T> List<T> all(@Nullable JsonNode list, Function<JsonNode, T> item) {
    List<T> all = new ArrayList<>();
    if (list != null) {
      list.forEach(each -> all.add(item.apply(each)));
    }
    return all;
  }
}
