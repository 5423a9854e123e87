package org.palimpsest.wiki.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.log.LogEvent.Blocked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How it is kept what a log entry says of a block. */
final class BlockParams {
  private BlockParams() {}

  static String write(Blocked blocked, ObjectNode params) {
    params.put("duration", blocked.duration());
    blocked.flags().forEach(params.putArray("flags")::add);
    Blocked.Closed closed = blocked.closed();
    if (closed != null) {
      write(closed, params.putObject("restrictions"));
    }
    params.put("sitewide", blocked.sitewide());
    Instant expires = blocked.expires();
    if (expires != null) {
      params.put("expiry", expires.toString());
    }
    return params.toString();
  }

  private static void write(Blocked.Closed closed, ObjectNode restrictions) {
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

  static Blocked read(String name, JsonNode json) {
    JsonNode expiry = json.get("expiry");
    return new Blocked(
        name.endsWith("/reblock"),
        name.startsWith(Blocked.HIDDEN),
        json.required("duration").stringValue(),
        all(json.required("flags"), JsonNode::stringValue),
        json.required("sitewide").booleanValue(),
        closed(json.get("restrictions")),
        expiry == null ? null : Instant.parse(expiry.stringValue()));
  }

  private static Blocked.@Nullable Closed closed(@Nullable JsonNode restrictions) {
    return restrictions == null
        ? null
        : new Blocked.Closed(
            all(
                restrictions.get("pages"),
                page ->
                    new Blocked.Closed.Page(
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
