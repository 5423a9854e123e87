package org.palimpsest.wikitext.contents;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.wikitext.link.Anchors;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.Section;

/** The table of contents (spec: wikitext.md, 10.5). */
final class ContentsTable {
  private static final Node LINE = new Node.Text("\n");

  private final List<Section> sections;
  private int next;

  private ContentsTable(List<Section> sections) {
    this.sections = sections;
  }

  /**
   * The table.
   *
   * @param heading what stands above it
   * @param language the language of that
   */
  static Node of(List<Section> sections, String heading, String language, String direction) {
    Node title =
        Node.Element.of("h2", Attributes.of("id", "mw-toc-heading"), new Node.Text(heading));
    Node label =
        Node.Element.of(
            "label", Attributes.of("class", "toctogglelabel", "for", "toctogglecheckbox"));
    return new Node.Element(
        "div",
        Attributes.of(
            "id", "toc", "class", "toc", "role", "navigation", "aria-labelledby", "mw-toc-heading"),
        List.of(
            Node.Element.of(
                "input",
                Attributes.of(
                    "type",
                    "checkbox",
                    "role",
                    "button",
                    "id",
                    "toctogglecheckbox",
                    "class",
                    "toctogglecheckbox",
                    "style",
                    "display:none")),
            Node.Element.of(
                "div",
                Attributes.of("class", "toctitle", "lang", language, "dir", direction),
                title,
                Node.Element.of("span", Attributes.of("class", "toctogglespan"), label)),
            LINE,
            new ContentsTable(sections).list(1),
            LINE),
        new Meaning.Contents());
  }

  /** The items from here on that stand so deep or deeper. */
  private Node list(int depth) {
    List<Node> items = new ArrayList<>();
    items.add(LINE);
    while (next < sections.size() && sections.get(next).contentsLevel() >= depth) {
      items.add(item(depth));
      items.add(LINE);
    }
    return new Node.Element("ul", Attributes.NONE, items, Meaning.PLAIN);
  }

  private Node item(int depth) {
    Section section = sections.get(next);
    next++;
    List<Node> content = new ArrayList<>();
    content.add(link(section));
    if (next < sections.size() && sections.get(next).contentsLevel() > depth) {
      content.add(LINE);
      content.add(list(depth + 1));
      content.add(LINE);
    }
    String own =
        section.index().isEmpty() || section.index().startsWith("T")
            ? ""
            : " tocsection-" + section.index();
    return new Node.Element(
        "li",
        Attributes.of("class", "toclevel-" + section.contentsLevel() + own),
        content,
        Meaning.PLAIN);
  }

  private static Node link(Section section) {
    return Node.Element.of(
        "a",
        Attributes.of("href", Anchors.address(section.anchor())),
        Node.Element.of(
            "span", Attributes.of("class", "tocnumber"), new Node.Text(section.number())),
        new Node.Text(" "),
        new Node.Element("span", Attributes.of("class", "toctext"), section.line(), Meaning.PLAIN));
  }
}
