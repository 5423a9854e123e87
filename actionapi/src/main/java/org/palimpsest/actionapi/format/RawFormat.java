package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.ObjectNode.Kind;

/**
 * The result tree with what it says about itself, for those who write modules; {@code rawfm} only.
 */
final class RawFormat implements Format {
  private static final Declaration DECLARATION = Declaration.of("raw");
  private static final String UNNAMED = "_v";

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ResultPrinter printer(Call call, Layout layout) {
    return new Raw(new JsonPrinter(FormatVersion.TWO, false, layout, null));
  }

  private record Raw(JsonPrinter json) implements ResultPrinter {
    @Override
    public String mimeType() {
      return json.mimeType();
    }

    @Override
    public String fileName() {
      return json.fileName();
    }

    @Override
    public void print(ObjectNode root, PrintContext occasion, Utf8Output out) {
      json.print(described(root), occasion, out);
    }
  }

  private static Node described(Node node) {
    return switch (node) {
      case ObjectNode object -> described(object);
      case ListNode list -> described(list);
      default -> node;
    };
  }

  private static ObjectNode described(ListNode list) {
    ObjectNode described = new ObjectNode(Kind.ASSOC, UNNAMED);
    int number = 0;
    for (Node item : list.items()) {
      described.put(Integer.toString(number++), described(item));
    }
    describe(described, list.itemName(), "array");
    return described;
  }

  private static ObjectNode described(ObjectNode object) {
    ObjectNode described = new ObjectNode(Kind.ASSOC, UNNAMED);
    object.members().forEach((key, value) -> described.put(key, described(value)));
    if (object.contentKey() != null) {
      described.put("_content", object.contentKey());
    }
    if (object.keyName() != null) {
      described.put("_kvpkeyname", object.keyName());
    }
    describe(described, object.itemName(), type(object));
    return described;
  }

  private static void describe(ObjectNode node, String itemName, String type) {
    if (!itemName.equals(UNNAMED)) {
      node.put("_element", itemName);
    }
    node.put("_type", type);
  }

  private static String type(ObjectNode object) {
    return switch (object.kind()) {
      case PLAIN -> "default";
      case ASSOC -> object.keyName() == null ? "assoc" : "kvp";
      case ASSOC_IN_NEW -> "BCassoc";
      case ARRAY_IN_NEW -> "BCarray";
      case PAIRS -> "BCkvp";
    };
  }
}
