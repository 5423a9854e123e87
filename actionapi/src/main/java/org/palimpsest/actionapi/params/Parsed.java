package org.palimpsest.actionapi.params;

import java.util.function.Function;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;

/** What became of the text of a parameter. */
public sealed interface Parsed<T> {
  /** The typed value. */
  record Good<T>(T value) implements Parsed<T> {}

  /** Why there is none. */
  record Bad<T>(ApiError error) implements Parsed<T> {}

  /** What is made of the value, if there is one. */
  default <U> Parsed<U> map(Function<T, U> make) {
    return then(value -> good(make.apply(value)));
  }

  /** What becomes of the value, if there is one. */
  default <U> Parsed<U> then(Function<T, Parsed<U>> next) {
    return switch (this) {
      case Good<T>(T value) -> next.apply(value);
      case Bad<T>(ApiError error) -> new Bad<>(error);
    };
  }

  /** The typed value. */
  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  /** Why there is none; the code follows from the key. */
  static <T> Parsed<T> bad(Message message) {
    return new Bad<>(ApiError.of(message));
  }
}
