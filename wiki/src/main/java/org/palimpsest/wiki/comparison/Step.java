package org.palimpsest.wiki.comparison;

import java.util.function.Function;

/** A step on the way to a comparison: it has come to something, or it ends the way. */
sealed interface Step<T> {
  /** It has come to this. */
  record Done<T>(T value) implements Step<T> {}

  /** There is nothing to compare. */
  record End<T>(ComparisonOutcome.NotCompared why) implements Step<T> {}

  static <T> Step<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Step<T> end(ComparisonOutcome.NotCompared why) {
    return new End<>(why);
  }

  /** Goes on with the next step, unless this one has ended the way. */
  default <U> Step<U> then(Function<T, Step<U>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case End<T>(ComparisonOutcome.NotCompared why) -> new End<>(why);
    };
  }
}
