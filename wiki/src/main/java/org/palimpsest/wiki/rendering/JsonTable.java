package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.content.JsonNumber;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Node;
import tools.jackson.databind.JsonNode;

/** Shows JSON as tables in tables. How deep it is nested is bounded by who has read it. */
record JsonTable(Translator words) {
  private static final String CELL = "mw-json-value";
  private static final Node NEW_LINE = new Node.Text("\n");

  /** A whole page. */
  Node of(JsonNode value) {
    Node table =
        value.isObject()
            ? table(value)
            : value.isArray()
                ? table("mw-json", List.of(row(cell(value))))
                : table(
                    "mw-json mw-json-single-value",
                    List.of(row(Nodes.element("td", Attributes.NONE, text(value)))));
    return Nodes.element("div", Attributes.of("class", "noresize"), table);
  }

  private Node table(JsonNode value) {
    List<Node> rows = new ArrayList<>();
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        rows.add(row(head(member.getKey()), cell(member.getValue())));
      }
    } else {
      for (JsonNode element : value) {
        if (!rows.isEmpty()) {
          rows.add(NEW_LINE);
        }
        rows.add(row(cell(element)));
      }
    }
    return table("mw-json", rows.isEmpty() ? List.of(row(empty(value))) : rows);
  }

  private Node empty(JsonNode value) {
    Message message =
        value.isObject()
            ? Message.of("content-json-empty-object")
            : Message.of("content-json-empty-array");
    return Nodes.element(
        "td", Attributes.of("class", "mw-json-empty"), new Node.Text(words.text(message)));
  }

  private Node cell(JsonNode value) {
    return value.isContainer()
        ? Nodes.element("td", Attributes.NONE, table(value))
        : Nodes.element("td", Attributes.of("class", CELL), text(value));
  }

  private static Node text(JsonNode value) {
    return new Node.Text(
        value.isString()
            ? '"' + value.stringValue() + '"'
            : value.isNumber() ? JsonNumber.text(value).orElse("null") : value.asString("null"));
  }

  private static Node head(String key) {
    return Nodes.element(
        "th", Attributes.NONE, Nodes.element("span", Attributes.NONE, new Node.Text(key)));
  }

  private static Node row(Node... cells) {
    return Nodes.element("tr", Attributes.NONE, cells);
  }

  private static Node table(String kind, List<Node> rows) {
    return Nodes.element(
        "table",
        Attributes.of("class", kind),
        Nodes.element("tbody", Attributes.NONE, rows.toArray(Node[]::new)));
  }
}
