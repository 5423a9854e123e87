package org.palimpsest.wikitext.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.wikitext.preprocess.Piece;

/**
 * What a template is given. Names are known from the start; a value is expanded when it is first
 * asked for, where the call stands.
 */
final class Arguments {
  private final Expander expander;
  private final Frame caller;
  private final Map<String, Value> values = new HashMap<>();
  private @Nullable String duplicate;

  /**
   * @param caller where the call stands
   */
  Arguments(Expander expander, Frame caller, List<Piece.Part> parts) {
    this.expander = expander;
    this.caller = caller;
    int position = 0;
    for (Piece.Part part : parts) {
      String name =
          part.name() == null
              ? Integer.toString(++position)
              : TextEnds.trim(expander.expand(part.name(), caller, false));
      if (values.put(name, new Value(part.value(), part.name() != null)) != null) {
        duplicate = name;
      }
    }
  }

  /** The value of an argument; null if there is none. */
  @Nullable String get(String name) {
    Value value = values.get(name);
    return value == null ? null : value.text();
  }

  /** The last name that has been given twice; null if there is none. */
  @Nullable String duplicate() {
    return duplicate;
  }

  private final class Value {
    private final List<Piece> pieces;
    private final boolean named;
    private @Nullable String text;

    Value(List<Piece> pieces, boolean named) {
      this.pieces = pieces;
      this.named = named;
    }

    String text() {
      String known = text;
      if (known == null) {
        known = expander.expand(pieces, caller, false);
        known = named ? TextEnds.trim(known) : known;
        text = known;
      }
      return known;
    }
  }
}
