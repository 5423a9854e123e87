package org.palimpsest.wikitext.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Node;

/** Makes the nodes of a finished draft, from the inside. */
final class DraftNodes {
  private static final Attributes EMPTY = Attributes.of("class", "mw-empty-elt");

  private DraftNodes() {}

  /** What stands in an element. */
  static List<Node> of(DraftElement root) {
    Deque<List<Node>> outer = new ArrayDeque<>();
    List<Node> nodes = new ArrayList<>();
    DraftElement parent = root;
    Draft draft = root.first;
    while (true) {
      if (draft == null) {
        if (parent == root) {
          return nodes;
        }
        Node element = element(parent, nodes);
        nodes = outer.pop();
        nodes.add(element);
        draft = parent.next;
        parent = parentOf(parent);
      } else {
        switch (draft) {
          case DraftElement element -> {
            outer.push(nodes);
            nodes = new ArrayList<>();
            parent = element;
            draft = element.first;
          }
          case DraftText text -> {
            nodes.add(new Node.Text(text.text()));
            draft = text.next;
          }
          case DraftComment comment -> {
            nodes.add(new Node.Comment(comment.text));
            draft = comment.next;
          }
        }
      }
    }
  }

  private static DraftElement parentOf(DraftElement element) {
    DraftElement parent = element.parent;
    if (parent == null) {
      throw new IllegalStateException("an element outside of the tree");
    }
    return parent;
  }

  private static Node element(DraftElement draft, List<Node> children) {
    ElementShape shape = draft.shape;
    Attributes attributes = isEmpty(draft, children) ? EMPTY : shape.attributes();
    return new Node.Element(shape.kind().htmlName(), attributes, children, shape.meaning());
  }

  private static boolean isEmpty(DraftElement draft, List<Node> children) {
    return draft.kind().isHiddenIfEmpty()
        && !draft.isLooseParagraph()
        && draft.shape.attributes().isEmpty()
        && (children.isEmpty()
            || (children.size() == 1
                && children.getFirst() instanceof Node.Text(String text)
                && text.isBlank()));
  }
}
