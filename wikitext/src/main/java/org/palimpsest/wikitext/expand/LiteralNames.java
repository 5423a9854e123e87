package org.palimpsest.wikitext.expand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.wikitext.preprocess.Piece;

/** The names in braces that stand in a tree as they are, and are not themselves made by braces. */
final class LiteralNames {
  private final Set<String> names = new LinkedHashSet<>();
  private final Deque<List<Piece>> open = new ArrayDeque<>();

  LiteralNames(List<Piece> pieces) {
    open.push(pieces);
    while (!open.isEmpty()) {
      open.pop().forEach(this::look);
    }
  }

  Set<String> names() {
    return names;
  }

  private void look(Piece piece) {
    switch (piece) {
      case Piece.Call(_, List<Piece> title, List<Piece.Part> parts) -> {
        if (title.size() == 1 && title.getFirst() instanceof Piece.Text(String name)) {
          names.add(TextEnds.trim(name));
        }
        look(title, parts);
      }
      case Piece.Parameter(_, List<Piece> title, List<Piece.Part> parts) -> look(title, parts);
      case Piece.Heading heading -> open.push(heading.content());
      case Piece.Text _, Piece.Comment _, Piece.Ignored _, Piece.Extension _ -> {}
    }
  }

  private void look(List<Piece> title, List<Piece.Part> parts) {
    open.push(title);
    for (Piece.Part part : parts) {
      if (part.name() != null) {
        open.push(part.name());
      }
      open.push(part.value());
    }
  }
}
