package org.palimpsest.actionapi.params;

import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;

/** What became of the text of a parameter. */
public sealed interface Parsed<T> {
  /** The typed value. */
  record Good<T>(T value) implements Parsed<T> {}

  /** Why there is none. */
  record Bad<T>(ApiError error) implements Parsed<T> {}

  /** The typed value. */
  static <T> Parsed<T> good(T value) {
    return new Good<>(value);
  }

  /** Why there is none; the code follows from the key. */
  static <T> Parsed<T> bad(Message message) {
    return new Bad<>(ApiError.of(message));
  }
}
