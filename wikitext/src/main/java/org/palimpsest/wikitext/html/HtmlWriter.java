package org.palimpsest.wikitext.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Node;

/**
 * Writes nodes as HTML which is XML, too. Whatever the nodes hold, only their elements and
 * attributes become markup. No recursion.
 */
public final class HtmlWriter {
  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

  private final StringBuilder out;

  private HtmlWriter(StringBuilder out) {
    this.out = out;
  }

  /** The nodes as HTML. */
  public static String write(List<Node> nodes) {
    StringBuilder out = new StringBuilder();
    write(nodes, out);
    return out.toString();
  }

  /** Nodes that look the same, already written. */
  public static List<Node> written(List<Node> nodes) {
    return List.of(new Node.Written(write(nodes)));
  }

  /** Appends nodes as HTML. */
  public static void write(List<Node> nodes, StringBuilder out) {
    new HtmlWriter(out).all(nodes);
  }

  /** An element whose start tag has been written. */
  private record Open(String name, Iterator<Node> rest) {}

  private void all(List<Node> nodes) {
    Deque<Open> outer = new ArrayDeque<>();
    Open current = new Open("", nodes.iterator());
    while (current != null) {
      if (current.rest().hasNext()) {
        Open inner = node(current.rest().next());
        if (inner != null) {
          outer.push(current);
          current = inner;
        }
      } else {
        if (!current.name().isEmpty()) {
          out.append("</").append(current.name()).append('>');
        }
        current = outer.poll();
      }
    }
  }

  /** Writes a node, of elements the start; gives the element that is open now. */
  private @Nullable Open node(Node node) {
    switch (node) {
      case Node.Text(String text) -> escape(text, false);
      case Node.Written(String html) -> out.append(html);
      case Node.Comment(String text) ->
          // Two hyphens would end the comment in XML, a greater-than sign at its start in HTML.
          out.append("<!-- ").append(text.replace("--", "- -").replace(">", "&gt;")).append(" -->");
      case Node.Element element -> {
        return element(element);
      }
    }
    return null;
  }

  private @Nullable Open element(Node.Element element) {
    out.append('<').append(element.name());
    attributes(element.attributes());
    if (VOID.contains(element.name())) {
      out.append(" />");
      return null;
    }
    out.append('>');
    if (element.name().equals("pre")
        && !element.children().isEmpty()
        && element.children().getFirst() instanceof Node.Text(String text)
        && text.startsWith("\n")) {
      // The first line feed behind this tag is dropped by whoever reads it.
      out.append('\n');
    }
    return new Open(element.name(), element.children().iterator());
  }

  private void attributes(Attributes attributes) {
    if (!attributes.isEmpty()) {
      attributes.forEach((name, value) -> {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
      });
    }
  }

  private void escape(String text, boolean isValue) {
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i), isValue);
      if (escaped != null) {
        out.append(text, start, i).append(escaped);
        start = i + 1;
      }
    }
    out.append(text, start, text.length());
  }

  private static @Nullable String escaped(char c, boolean isValue) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\u00A0' -> "&#160;";
      case '"' -> isValue ? "&quot;" : null;
      case '\n' -> isValue ? "&#10;" : null;
      case '\t' -> isValue ? "&#9;" : null;
      default -> null;
    };
  }
}
