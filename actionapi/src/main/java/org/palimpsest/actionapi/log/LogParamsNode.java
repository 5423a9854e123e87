package org.palimpsest.actionapi.log;

import java.util.Map;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns the parameters of a log entry, kept as JSON, into a part of the result. */
public final class LogParamsNode {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String UNNAMED = "_v";

  /** What the items of the lists of all types of log entries are called. */
  private static final Map<String, String> ITEM_NAMES =
      Map.of(
          "flags", "f",
          "ids", "id",
          "namespaces", "ns",
          "newgroups", "g",
          "newmetadata", "g",
          "oldgroups", "g",
          "oldmetadata", "g",
          "pages", "p");

  private LogParamsNode() {}

  /** The parameters; an object that is printed as one even when it is empty. */
  public static Node of(String json) {
    return object(MAPPER.readTree(json));
  }

  private static Node object(JsonNode json) {
    ObjectNode object = new ObjectNode(ObjectNode.Kind.ASSOC, UNNAMED);
    json.properties()
        .forEach(member ->
            object.put(
                member.getKey(),
                node(member.getValue(), ITEM_NAMES.getOrDefault(member.getKey(), UNNAMED))));
    return object;
  }

  private static Node node(JsonNode json, String itemName) {
    return switch (json.getNodeType()) {
      case OBJECT -> object(json);
      case ARRAY -> {
        ListNode list = new ListNode(itemName);
        json.forEach(item -> list.add(node(item, UNNAMED)));
        yield list;
      }
      case BOOLEAN -> new Node.Flag(json.booleanValue());
      case NUMBER -> Node.of(json.longValue());
      case NULL -> new Node.Null();
      case STRING, BINARY, MISSING, POJO -> Node.of(json.asString());
    };
  }
}
