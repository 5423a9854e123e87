package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;

/** The bar at the end of a page that names its categories (spec: wikitext.md, 17.3). */
public record CategoryBar(Namespaces namespaces, Translator words) {
  private static final String BAR = "catlinks";

  /** The bar for these categories. */
  public Node of(List<CategoryUse> categories) {
    List<CategoryUse> shown = categories.stream().filter(use -> !use.hidden()).toList();
    List<CategoryUse> hidden = categories.stream().filter(CategoryUse::hidden).toList();
    List<Node> groups = new ArrayList<>();
    if (!shown.isEmpty()) {
      Node label =
          link(
              "/wiki/Special:Categories",
              "Special:Categories",
              words.text(Message.of("pagecategories", shown.size())));
      groups.add(group("mw-normal-catlinks", "mw-normal-catlinks", label, shown));
    }
    if (!hidden.isEmpty()) {
      Node label = new Node.Text(words.text(Message.of("hidden-categories", hidden.size())));
      groups.add(
          group("mw-hidden-catlinks", "mw-hidden-catlinks mw-hidden-cats-hidden", label, hidden));
    }
    return new Node.Element(
        "div",
        Attributes.of(
            "id",
            BAR,
            "class",
            shown.isEmpty() ? "catlinks catlinks-allhidden" : BAR,
            "data-mw",
            "interface"),
        groups,
        Meaning.PLAIN);
  }

  private Node group(String id, String kind, Node label, List<CategoryUse> categories) {
    Node[] items = categories.stream().map(this::item).toArray(Node[]::new);
    return Nodes.element(
        "div",
        Attributes.of("id", id, "class", kind),
        label,
        new Node.Text(": "),
        Nodes.element("ul", Attributes.NONE, items));
  }

  private Node item(CategoryUse use) {
    String name = namespaces.prefixedText(use.title());
    String key = namespaces.prefixedKey(use.title());
    Node link =
        use.exists()
            ? link(PageAddresses.reading("", key), name, use.title().text())
            : Nodes.element(
                "a",
                Attributes.of(
                    "href",
                    PageAddresses.editing("", key) + "&redlink=1",
                    "class",
                    "new",
                    "title",
                    words.text(Message.of("red-link-title", name))),
                new Node.Text(use.title().text()));
    return Nodes.element("li", Attributes.NONE, link);
  }

  private static Node link(String address, String title, String label) {
    return Nodes.element("a", Attributes.of("href", address, "title", title), new Node.Text(label));
  }
}
