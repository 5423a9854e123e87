package org.palimpsest.wiki.edit;

import java.util.function.Function;
import org.palimpsest.wiki.act.Planning;

/** A step on the way to an edit: it has come to something, or it ends the way. */
sealed interface Step<T> {
  /** It has come to this. */
  record Done<T>(T value) implements Step<T> {}

  /** The edit ends here, with this outcome. */
  record End<T>(EditOutcome outcome) implements Step<T> {}

  static <T> Step<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Step<T> end(EditOutcome outcome) {
    return new End<>(outcome);
  }

  /** The same as what planning has come to. */
  default Planning<T, EditOutcome> asPlanning() {
    return switch (this) {
      case Done<T>(T value) -> new Planning.Ready<>(value);
      case End<T>(EditOutcome outcome) -> new Planning.Over<>(outcome);
    };
  }

  /** Goes on with the next step, unless this one has ended the way. */
  default <U> Step<U> then(Function<T, Step<U>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case End<T>(EditOutcome outcome) -> new End<>(outcome);
    };
  }
}
