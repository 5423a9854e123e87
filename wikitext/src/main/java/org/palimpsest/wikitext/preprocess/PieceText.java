package org.palimpsest.wikitext.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Writes pieces as they were typed. */
final class PieceText {
  private final StringBuilder text = new StringBuilder();
  private final Deque<Iterator<?>> open = new ArrayDeque<>();

  private PieceText() {}

  static String of(List<Piece> pieces) {
    PieceText writer = new PieceText();
    writer.open.push(pieces.iterator());
    writer.run();
    return writer.text.toString();
  }

  private void run() {
    while (!open.isEmpty()) {
      Iterator<?> next = open.peek();
      if (!next.hasNext()) {
        open.pop();
      } else if (next.next() instanceof Piece piece) {
        write(piece);
      }
    }
  }

  private void write(Piece piece) {
    switch (piece) {
      case Piece.Text(String typed) -> text.append(typed);
      case Piece.Comment(String typed) -> text.append(typed);
      case Piece.Ignored(String typed) -> text.append(typed);
      case Piece.Extension extension -> text.append(extension.source());
      case Piece.Heading heading -> open.push(heading.content().iterator());
      case Piece.Call(_, List<Piece> title, List<Piece.Part> parts) ->
          braces("{{", title, parts, "}}");
      case Piece.Parameter(_, List<Piece> title, List<Piece.Part> parts) ->
          braces("{{{", title, parts, "}}}");
    }
  }

  private void braces(String before, List<Piece> title, List<Piece.Part> parts, String after) {
    text.append(before);
    open.push(List.of(new Piece.Text(after)).iterator());
    for (Piece.Part part : parts.reversed()) {
      open.push(part.value().iterator());
      if (part.name() != null) {
        open.push(List.of(new Piece.Text("=")).iterator());
        open.push(part.name().iterator());
      }
      open.push(List.of(new Piece.Text("|")).iterator());
    }
    open.push(title.iterator());
  }
}
