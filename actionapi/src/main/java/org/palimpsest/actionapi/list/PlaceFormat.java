package org.palimpsest.actionapi.list;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.params.Parsed;
import org.palimpsest.actionapi.result.Node;

/**
 * How a place in a list is written in the parameter with which clients go on.
 *
 * @param <P> the place
 */
public interface PlaceFormat<P> {
  /** Places that are texts: each text is one. */
  PlaceFormat<String> TEXT = of(Function.identity(), Optional::of);

  /** The value for a place. */
  Node print(P place);

  /** The place that a text stands for; empty when it stands for none. */
  Optional<P> parse(String text);

  /** The place that a client has sent back; empty when it has sent none. */
  default Parsed<Optional<P>> read(@Nullable String sent) {
    if (sent == null) {
      return Parsed.good(Optional.empty());
    }
    Optional<P> found = parse(sent);
    return found.isEmpty() ? new Parsed.Bad<>(ListErrors.BAD_CONTINUE) : Parsed.good(found);
  }

  /** Places that are written as texts. */
  static <P> PlaceFormat<P> of(Function<P, String> print, Function<String, Optional<P>> parse) {
    return new PlaceFormat<>() {
      @Override
      public Node print(P place) {
        return Node.of(print.apply(place));
      }

      @Override
      public Optional<P> parse(String text) {
        return parse.apply(text);
      }
    };
  }
}
