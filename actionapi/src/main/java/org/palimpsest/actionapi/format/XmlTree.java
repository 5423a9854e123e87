package org.palimpsest.actionapi.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.ListNode;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.actionapi.result.RootElement;
import org.palimpsest.actionapi.result.TextSource;

/**
 * Writes a result tree as elements (spec: api-framework.md, section 7): a scalar member is an
 * attribute, any other a child of its name; members whose key is a number are children with the
 * name of an item. Used once.
 */
final class XmlTree {
  private static final String PRESERVE = " xml:space=\"preserve\"";
  private static final int INDENT = 2;

  private final Utf8Output out;
  private final boolean indented;

  XmlTree(Utf8Output out, Layout layout) {
    this.out = out;
    this.indented = layout == Layout.INDENTED;
  }

  /** The whole document. */
  void document(RootElement element, ObjectNode root) {
    out.marks("<?xml version=\"1.0\"?>");
    String namespace = element.namespace();
    Mark mark = namespace == null ? null : new Mark("xmlns", namespace);
    writeObject(element.name(), null, root, mark, 0);
  }

  /** An attribute that an element has because of where it stands. */
  private record Mark(String name, String value) {}

  /**
   * Writes an element.
   *
   * @param index the key of a member that has a number for its key, else null
   */
  private void write(String name, @Nullable String index, Node node, int depth) {
    switch (node) {
      case ObjectNode object -> writeObject(name, index, object, null, depth);
      case ListNode list -> {
        open(name, index, depth);
        boolean first = true;
        for (Node item : list.items()) {
          startBody(first);
          first = false;
          write(XmlNames.of(list.itemName()), null, item, depth + 1);
        }
        close(name, list.isEmpty(), depth);
      }
      case Node.Element(String text) -> {
        open(name, index, depth);
        closeText(name, text, true);
      }
      case Node.Written(TextSource text) -> {
        open(name, index, depth);
        out.marks(PRESERVE);
        out.mark('>');
        out.written(text, MarkupEscape.XML);
        closeTag(name);
      }
      case Node.Null _ -> {
        open(name, index, depth);
        out.marks(" />");
      }
      default -> {
        open(name, index, depth);
        closeText(name, text(node), false);
      }
    }
  }

  private void writeObject(
      String name, @Nullable String index, ObjectNode object, @Nullable Mark mark, int depth) {
    open(name, index, depth);
    Members members = new Members(object);
    for (Map.Entry<String, Node> attribute : members.attributes) {
      writeAttribute(attribute.getKey(), attributeText(attribute.getValue()));
    }
    if (mark != null) {
      writeAttribute(mark.name, mark.value);
    }
    boolean alone = members.named.isEmpty() && members.indexed.isEmpty();
    if (members.content != null && alone) {
      closeText(name, text(members.content), true);
      return;
    }
    boolean first = true;
    for (Map.Entry<String, Node> child : members.named) {
      startBody(first);
      first = false;
      writeNamed(object, child, depth + 1);
    }
    if (members.content != null) {
      startBody(first);
      first = false;
      String contentName = XmlNames.of(String.valueOf(object.contentKey()));
      write(contentName, null, new Node.Element(text(members.content)), depth + 1);
    }
    for (Map.Entry<String, Node> child : members.indexed) {
      startBody(first);
      first = false;
      write(XmlNames.of(object.itemName()), child.getKey(), child.getValue(), depth + 1);
    }
    close(name, first, depth);
  }

  private void writeNamed(ObjectNode parent, Map.Entry<String, Node> child, int depth) {
    String keyName = parent.keyName();
    if (keyName == null) {
      write(XmlNames.of(child.getKey()), null, child.getValue(), depth);
      return;
    }
    String name = XmlNames.of(parent.itemName());
    Mark mark = new Mark(keyName, child.getKey());
    ObjectNode item =
        switch (child.getValue()) {
          case ObjectNode object when parent.kind() != ObjectNode.Kind.PAIRS -> object;
          case Node value -> new ObjectNode().content("value", value);
        };
    writeObject(name, null, item, mark, depth);
  }

  /** The members of an object by the way in which they are written. */
  private static final class Members {
    final List<Map.Entry<String, Node>> attributes = new ArrayList<>();
    final List<Map.Entry<String, Node>> named = new ArrayList<>();
    final List<Map.Entry<String, Node>> indexed = new ArrayList<>();
    @Nullable Node content;

    Members(ObjectNode object) {
      for (Map.Entry<String, Node> member : object.members().entrySet()) {
        Node value = member.getValue();
        if (isNothing(value)) {
          continue;
        }
        if (object.keyName() != null) {
          named.add(member);
        } else if (member.getKey().equals(object.contentKey()) && isScalar(value)) {
          content = value;
        } else if (isNumber(member.getKey())) {
          indexed.add(member);
        } else if (isScalar(value)) {
          attributes.add(member);
        } else {
          named.add(member);
        }
      }
    }
  }

  private void open(String name, @Nullable String index, int depth) {
    breakLine(depth);
    out.mark('<');
    out.text(name);
    if (index != null) {
      out.marks(" _idx=\"");
      out.marks(index);
      out.mark('"');
    }
  }

  private void startBody(boolean first) {
    if (first) {
      out.mark('>');
    }
  }

  private void close(String name, boolean empty, int depth) {
    if (empty) {
      out.marks(" />");
      return;
    }
    breakLine(depth);
    closeTag(name);
  }

  private void closeText(String name, String text, boolean preserved) {
    if (preserved) {
      out.marks(PRESERVE);
    }
    if (text.isEmpty()) {
      out.marks(" />");
    } else {
      out.mark('>');
      out.text(text, MarkupEscape.XML);
      closeTag(name);
    }
  }

  private void closeTag(String name) {
    out.marks("</");
    out.text(name);
    out.mark('>');
  }

  private void breakLine(int depth) {
    if (indented) {
      out.mark('\n');
      out.blanks(depth * INDENT);
    }
  }

  private void writeAttribute(String key, String value) {
    out.mark(' ');
    out.text(XmlNames.of(key));
    out.marks("=\"");
    out.text(value, MarkupEscape.XML_ATTRIBUTE);
    out.mark('"');
  }

  private static boolean isNothing(Node node) {
    return switch (node) {
      case Node.Null _ -> true;
      case Node.Flag(boolean value) -> !value;
      case Node.Truth(boolean value) -> !value;
      default -> false;
    };
  }

  private static boolean isScalar(Node node) {
    return !(node instanceof ObjectNode
        || node instanceof ListNode
        || node instanceof Node.Element
        || node instanceof Node.Written);
  }

  private static String attributeText(Node scalar) {
    return scalar instanceof Node.Flag || scalar instanceof Node.Truth ? "" : text(scalar);
  }

  private static String text(Node scalar) {
    return switch (scalar) {
      case Node.Text(String text) -> text;
      case Node.Fraction fraction -> fraction.digits();
      case Node.Whole(long number) -> Long.toString(number);
      case Node.Flag(boolean value) -> Boolean.toString(value);
      case Node.Truth(boolean value) -> Boolean.toString(value);
      case Node.Element(String text) -> text;
      case Node.Null _, Node.Written _, ListNode _, ObjectNode _ ->
          throw new IllegalArgumentException("no scalar: " + scalar);
    };
  }

  /** Whether a key is a whole number as such are printed. */
  private static boolean isNumber(String key) {
    int start = key.startsWith("-") ? 1 : 0;
    if (key.length() == start
        || key.length() > 19
        || (key.charAt(start) == '0' && key.length() > 1)) {
      return false;
    }
    for (int i = start; i < key.length(); i++) {
      if (key.charAt(i) < '0' || key.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
