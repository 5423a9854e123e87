package org.palimpsest.wiki.media;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Several values of a photograph in one text of wikitext, as the first version of clients has it.
 */
final class MetadataText {
  private MetadataText() {}

  static JsonNode of(JsonNode value) {
    if (!value.isContainer()) {
      return value;
    }
    String type = value.path("_type").asString("ul");
    if (type.equals("lang")) {
      return StringNode.valueOf(languages((ObjectNode) value));
    }
    List<String> items = new ArrayList<>();
    value.forEachEntry((name, item) -> {
      if (!name.equals("_type")) {
        items.add(item.asString());
      }
    });
    if (value.isArray()) {
      value.forEach(item -> items.add(item.asString()));
    }
    if (items.size() == 1) {
      return StringNode.valueOf(items.getFirst());
    }
    String mark = type.equals("ol") ? "\n#" : "\n*";
    return StringNode.valueOf(mark + String.join(mark, items));
  }

  private static String languages(ObjectNode value) {
    StringBuilder text = new StringBuilder(value.path("x-default").asString(""));
    value.forEachEntry((language, words) -> {
      if (!language.equals("_type") && !language.equals("x-default")) {
        text.append("\n\n*<strong>").append(language).append(":</strong> ");
        text.append(words.asString());
      }
    });
    return text.toString();
  }
}
