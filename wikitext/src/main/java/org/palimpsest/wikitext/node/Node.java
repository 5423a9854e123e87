package org.palimpsest.wikitext.node;

import java.util.List;

/** A part of a page as it is shown. Immutable. */
public sealed interface Node {
  /** Characters as they mean. */
  record Text(String text) implements Node {}

  /**
   * Nodes that have been written already, to be kept in less memory. Only {@code HtmlWriter} makes
   * them.
   */
  record Written(String html) implements Node {}

  /** A comment, which readers do not see. */
  record Comment(String text) implements Node {}

  /**
   * An element of HTML.
   *
   * @param name in lower case
   * @param attributes in their order
   * @param children what stands in it
   * @param meaning what it is beside its name
   */
  record Element(String name, Attributes attributes, List<Node> children, Meaning meaning)
      implements Node {
    public Element {
      children = List.copyOf(children);
    }

    /** An element that is no more than its name says. */
    public static Element of(String name, Attributes attributes, Node... children) {
      return new Element(name, attributes, List.of(children), Meaning.PLAIN);
    }

    /** The same element around other children. */
    public Element around(List<Node> others) {
      return new Element(name, attributes, others, meaning);
    }
  }
}
