package org.palimpsest.wiki.act;

import java.util.function.Function;

/**
 * What planning something by reading only has come to.
 *
 * @param <P> what is planned
 * @param <O> the outcomes of the verb
 */
public sealed interface Planning<P, O> {
  /** There is something to do. */
  record Ready<P, O>(P plan) implements Planning<P, O> {}

  /** Nothing is to be done, and this is told: it may not be, cannot be, or is as it shall be. */
  record Over<P, O>(O outcome) implements Planning<P, O> {}

  /** What it comes to if whatever is ready is dealt with so. */
  default <T> T fold(
      Function<? super P, ? extends T> ready, Function<? super O, ? extends T> over) {
    return switch (this) {
      case Ready<P, O>(P plan) -> ready.apply(plan);
      case Over<P, O>(O outcome) -> over.apply(outcome);
    };
  }
}
