package org.palimpsest.actionapi.rendering;

import java.util.List;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.wiki.rendering.CategoryUse;
import org.palimpsest.wikitext.output.Facts;

/** What a text says of its page, as clients are told. */
final class FactNodes {
  private FactNodes() {}

  /** Categories with all that is known of them. */
  static ListNode categories(List<CategoryUse> categories) {
    ListNode list = new ListNode("cl");
    for (CategoryUse use : categories) {
      ObjectNode node =
          list.addObject().put("sortkey", use.sortKey()).content("category", use.key());
      if (!use.exists()) {
        node.flag("missing", true);
      } else if (use.hidden()) {
        node.flag("hidden", true);
      }
    }
    return list;
  }

  /** Categories with the keys by which they sort the page. */
  static ListNode sortKeys(List<CategoryUse> categories) {
    ListNode list = new ListNode("category");
    categories.forEach(
        use -> list.addObject().put("sortkey", use.sortKey()).content("category", use.key()));
    return list;
  }

  /** The properties of the page. */
  static ObjectNode properties(Facts facts) {
    ObjectNode node = new ObjectNode(ObjectNode.Kind.PAIRS, "pp");
    facts.properties().forEach(node::put);
    return node;
  }

  /** The scripts and styles of the page, of which there are none. */
  static void putModules(ObjectNode node) {
    node.putList("modules", "m");
    node.putList("modulescripts", "m");
    node.putList("modulestyles", "m");
  }
}
