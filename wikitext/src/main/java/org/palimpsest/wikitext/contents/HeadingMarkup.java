package org.palimpsest.wikitext.contents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.link.Anchors;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.Section;

/** How headings are written, in either form (spec: wikitext.md, 10.4). */
record HeadingMarkup(Settings.HeadingMarkup form) {
  /**
   * A heading.
   *
   * @param edit the link to edit its section; null for none
   */
  Node of(Node.Element heading, Section section, @Nullable Node edit) {
    return switch (form) {
      case LEGACY -> legacy(heading, section, edit);
      case WRAPPED -> wrapped(heading, section, edit);
    };
  }

  private static Node legacy(Node.Element heading, Section section, @Nullable Node edit) {
    boolean own = heading.attributes().get("id") != null;
    List<Node> children = new ArrayList<>();
    addLegacyAnchor(section, own, children);
    Attributes headline = Attributes.of("class", "mw-headline");
    children.add(
        new Node.Element(
            "span",
            own ? headline : headline.with("id", section.anchor()),
            heading.children(),
            Meaning.PLAIN));
    if (edit != null) {
      children.add(edit);
    }
    return heading.around(children);
  }

  private static Node wrapped(Node.Element heading, Section section, @Nullable Node edit) {
    boolean own = heading.attributes().get("id") != null;
    List<Node> children = new ArrayList<>();
    addLegacyAnchor(section, own, children);
    children.addAll(heading.children());
    Node.Element named =
        new Node.Element(
            heading.name(),
            heading.attributes().with("id", section.anchor()),
            children,
            heading.meaning());
    if (!heading.attributes().isEmpty()) {
      return named;
    }
    return new Node.Element(
        "div",
        Attributes.of("class", "mw-heading mw-heading" + section.level()),
        edit == null ? List.of(named) : List.of(named, edit),
        Meaning.PLAIN);
  }

  private static void addLegacyAnchor(Section section, boolean own, List<Node> children) {
    String legacy = Anchors.legacy(section.anchor());
    if (!own && !legacy.equals(section.anchor())) {
      children.add(Node.Element.of("span", Attributes.of("id", legacy)));
    }
  }
}
