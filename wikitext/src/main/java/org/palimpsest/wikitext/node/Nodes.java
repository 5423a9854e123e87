package org.palimpsest.wikitext.node;

import java.util.List;

/** What trees read. */
public final class Nodes {
  private Nodes() {}

  /** The characters of nodes without their markup. */
  public static String text(List<Node> nodes) {
    StringBuilder text = new StringBuilder();
    append(nodes, text);
    return text.toString();
  }

  /** Recursive: trees are no deeper than a wiki's settings allow. */
  private static void append(List<Node> nodes, StringBuilder text) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text(String characters) -> text.append(characters);
        case Node.Element element -> append(element.children(), text);
        case Node.Comment _ -> {}
        case Node.Written _ -> throw new IllegalArgumentException("written already");
      }
    }
  }
}
