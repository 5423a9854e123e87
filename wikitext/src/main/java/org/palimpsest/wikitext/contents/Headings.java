package org.palimpsest.wikitext.contents;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.link.Anchors;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.node.Nodes;
import org.palimpsest.wikitext.node.SectionSource;
import org.palimpsest.wikitext.output.Section;

/** The headings of a tree in their order, each with its section. Immutable. */
public final class Headings {
  private final List<Section> sections = new ArrayList<>();
  private final IdentityHashMap<Node, Section> byNode = new IdentityHashMap<>();

  private Headings() {}

  /** Finds the headings of a tree. */
  public static Headings of(List<Node> tree) {
    Headings headings = new Headings();
    headings.find(tree, new Outline(), new AnchorNames());
    return headings;
  }

  private void find(List<Node> nodes, Outline outline, AnchorNames anchors) {
    for (Node node : nodes) {
      if (node instanceof Node.Element element) {
        if (element.meaning() instanceof Meaning.Heading(SectionSource source)) {
          add(element, source, outline, anchors);
        } else {
          find(element.children(), outline, anchors);
        }
      }
    }
  }

  private void add(
      Node.Element element, @Nullable SectionSource source, Outline outline, AnchorNames anchors) {
    int level = element.name().charAt(1) - '0';
    outline.next(level);
    String own = element.attributes().get("id");
    String anchor =
        anchors.unique(own == null ? Anchors.html5(Nodes.text(element.children()).trim()) : own);
    Section section =
        new Section(
            outline.depth(),
            level,
            outline.number(),
            HeadingLine.of(element.children()),
            anchor,
            source);
    sections.add(section);
    byNode.put(element, section);
  }

  /** The sections in their order. */
  public List<Section> sections() {
    return sections;
  }

  /** The section of an element of the tree; null if it is no heading. */
  @Nullable Section section(Node element) {
    return byNode.get(element);
  }
}
