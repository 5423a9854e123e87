package org.palimpsest.actionapi.list;

import java.util.Optional;
import java.util.function.Function;
import org.palimpsest.actionapi.result.Node;

/**
 * How a place in a list is written in the parameter with which clients go on.
 *
 * @param <P> the place
 */
public interface PlaceFormat<P> {
  /** Places that are texts: each text is one. */
  PlaceFormat<String> TEXT = of(Function.identity(), Optional::of);

  /** Places that are keys of titles, which never hold the sign that divides values. */
  PlaceFormat<String> KEY =
      of(Function.identity(), text -> Optional.of(text).filter(key -> !key.contains("|")));

  /** The value for a place. */
  Node print(P place);

  /** The place that a text stands for; empty when it stands for none. */
  Optional<P> parse(String text);

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
