package org.palimpsest.wiki.rendering;

import java.util.List;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;

/** Makes parts of pages that do not come of wikitext. */
final class Nodes {
  private Nodes() {}

  /** An element that is no more than its name says. */
  static Node element(String name, Attributes attributes, Node... children) {
    return new Node.Element(name, attributes, List.of(children), Meaning.PLAIN);
  }
}
