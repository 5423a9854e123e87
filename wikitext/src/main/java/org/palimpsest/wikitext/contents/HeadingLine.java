package org.palimpsest.wikitext.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;

/** A heading as the table of contents shows it: few elements stay, and no links. */
final class HeadingLine {
  private static final Set<String> KEPT = Set.of("i", "b", "sup", "sub", "s", "strike", "bdi", "q");
  private static final String SPAN = "span";
  private static final String DIRECTION = "dir";

  private HeadingLine() {}

  static List<Node> of(List<Node> heading) {
    List<Node> line = new ArrayList<>();
    append(heading, line);
    return trimmed(line);
  }

  private static void append(List<Node> nodes, List<Node> line) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Text text -> line.add(text);
        case Node.Comment _ -> {}
        case Node.Written _ -> throw new IllegalArgumentException("written already");
        case Node.Element element -> append(element, line);
      }
    }
  }

  private static void append(Node.Element element, List<Node> line) {
    String direction = element.attributes().get(DIRECTION);
    if (KEPT.contains(element.name())) {
      line.add(kept(element, Attributes.NONE));
    } else if (element.name().equals(SPAN)) {
      line.add(
          kept(element, direction == null ? Attributes.NONE : Attributes.of(DIRECTION, direction)));
    } else {
      append(element.children(), line);
    }
  }

  private static Node kept(Node.Element element, Attributes attributes) {
    List<Node> children = new ArrayList<>();
    append(element.children(), children);
    return new Node.Element(element.name(), attributes, children, Meaning.PLAIN);
  }

  private static List<Node> trimmed(List<Node> line) {
    int last = line.size() - 1;
    if (last >= 0 && line.get(last) instanceof Node.Text(String text)) {
      line.set(last, new Node.Text(text.stripTrailing()));
    }
    if (last >= 0 && line.getFirst() instanceof Node.Text(String text)) {
      line.set(0, new Node.Text(text.stripLeading()));
    }
    return line;
  }
}
