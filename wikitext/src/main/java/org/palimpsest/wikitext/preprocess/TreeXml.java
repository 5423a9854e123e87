package org.palimpsest.wikitext.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Writes a tree as the XML that clients know as the parse tree (spec: wikitext.md, 19.4). */
public final class TreeXml {
  private final StringBuilder xml = new StringBuilder();
  private final Deque<Iterator<?>> open = new ArrayDeque<>();
  private int depth;

  private TreeXml() {}

  /** Markup, beside pieces on the stack. */
  private record Tag(String xml, int depth) {}

  /** The XML of a tree. */
  public static String of(Tree tree) {
    TreeXml writer = new TreeXml();
    writer.push(new Tag("</root>", 0));
    writer.open.push(tree.pieces().iterator());
    writer.xml.append("<root>");
    writer.run();
    return writer.xml.toString();
  }

  private void run() {
    while (!open.isEmpty()) {
      Iterator<?> next = open.peek();
      if (next.hasNext()) {
        write(next.next());
      } else {
        open.pop();
      }
    }
  }

  private void write(Object next) {
    switch (next) {
      case Tag(String tag, int change) -> {
        xml.append(tag);
        depth += change;
      }
      case Piece piece -> write(piece);
      default -> throw new IllegalStateException();
    }
  }

  private void write(Piece piece) {
    switch (piece) {
      case Piece.Text(String text) -> escape(text);
      case Piece.Comment(String text) -> element("comment", text);
      case Piece.Ignored(String text) -> element("ignore", text);
      case Piece.Extension extension -> write(extension);
      case Piece.Heading heading -> write(heading);
      case Piece.Call(boolean lineStart, List<Piece> title, List<Piece.Part> parts) ->
          braces("template", lineStart, title, parts);
      case Piece.Parameter(boolean lineStart, List<Piece> title, List<Piece.Part> parts) ->
          braces("tplarg", lineStart, title, parts);
    }
  }

  private void write(Piece.Extension extension) {
    xml.append("<ext>");
    element("name", extension.name());
    element("attr", extension.attributes());
    if (extension.content() != null) {
      element("inner", extension.content());
      element("close", extension.close());
    }
    xml.append("</ext>");
  }

  private void write(Piece.Heading heading) {
    String name = depth == 0 ? "h" : "possible-h";
    xml.append('<').append(name);
    xml.append(" level=\"").append(heading.level()).append('"');
    xml.append(" i=\"").append(heading.number()).append("\">");
    depth++;
    push(new Tag("</" + name + '>', -1));
    open.push(heading.content().iterator());
  }

  private void braces(String name, boolean lineStart, List<Piece> title, List<Piece.Part> parts) {
    xml.append('<').append(name).append(lineStart ? " lineStart=\"1\">" : ">");
    depth++;
    push(new Tag("</" + name + '>', -1));
    int unnamed = (int) parts.stream().filter(part -> part.name() == null).count();
    for (Piece.Part part : parts.reversed()) {
      push("</part>");
      push("value", part.value());
      if (part.name() == null) {
        push("<name index=\"" + unnamed-- + "\"/>");
      } else {
        push("<equals>=</equals>");
        push("name", part.name());
      }
      push("<part>");
    }
    push("title", title);
  }

  private void push(String name, List<Piece> content) {
    if (content.isEmpty()) {
      push('<' + name + "/>");
    } else {
      push("</" + name + '>');
      open.push(content.iterator());
      push('<' + name + '>');
    }
  }

  private void push(String markup) {
    push(new Tag(markup, 0));
  }

  private void push(Tag tag) {
    open.push(List.of(tag).iterator());
  }

  private void element(String name, String text) {
    if (text.isEmpty()) {
      xml.append('<').append(name).append("/>");
      return;
    }
    xml.append('<').append(name).append('>');
    escape(text);
    xml.append("</").append(name).append('>');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        default -> xml.append(c);
      }
    }
  }
}
