package org.palimpsest.actionapi.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import tools.jackson.databind.JsonNode;

/** What files say of themselves, as lists of names and values. */
final class MetadataNodes {
  private static final String ITEM = "metadata";
  private static final String SOURCE = "mediawiki-metadata";

  private MetadataNodes() {}

  /** The members of an object, or the items of a list, each with its name or number. */
  static ListNode of(JsonNode object) {
    ListNode list = new ListNode(ITEM);
    if (object.isArray()) {
      for (int i = 0; i < object.size(); i++) {
        list.add(new ObjectNode().put("name", i).put("value", value(object.get(i))));
      }
    } else {
      object.forEachEntry(
          (name, value) -> list.add(new ObjectNode().put("name", name).put("value", value(value))));
    }
    return list;
  }

  private static Node value(JsonNode value) {
    if (value.isContainer()) {
      return of(value);
    }
    if (value.isBoolean()) {
      return new Node.Truth(value.asBoolean());
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return Node.of(value.asLong());
    }
    if (value.isNumber()) {
      return new Node.Fraction(value.decimalValue());
    }
    return value.isNull() ? new Node.Null() : Node.of(value.asString());
  }

  /** A number of seconds. */
  static Node seconds(double seconds) {
    return new Node.Fraction(BigDecimal.valueOf(seconds));
  }

  /**
   * What the wiki itself knows of a file, in the shape in which others tell more.
   *
   * @param name the file's name as text
   * @param wanted what of it is wanted; empty: all
   */
  static ObjectNode extended(String name, Instant created, Set<String> wanted) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.ASSOC, "_v");
    if (isWanted("DateTime", wanted)) {
      node.put(
          "DateTime",
          new ObjectNode().put("value", created).put("source", SOURCE).put("hidden", ""));
    }
    if (isWanted("ObjectName", wanted)) {
      int dot = name.lastIndexOf('.');
      node.put(
          "ObjectName",
          new ObjectNode()
              .put("value", dot > 0 ? name.substring(0, dot) : name)
              .put("source", SOURCE));
    }
    return node;
  }

  private static boolean isWanted(String name, Set<String> wanted) {
    return wanted.isEmpty() || wanted.contains(name);
  }
}
