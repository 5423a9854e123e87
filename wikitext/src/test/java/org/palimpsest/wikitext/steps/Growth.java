package org.palimpsest.wikitext.steps;

import static org.assertj.core.api.Assertions.fail;

import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Holds computations to steps that grow with the size of the text, and not with its square. */
public final class Growth {
  /** Steps that grow with the size come to 4, with its square to 16. */
  private static final double MOST_GROWTH = 6;

  /**
   * So few steps for each character are none too many, however they grow: the beginning of a text
   * may decide whether anything else is looked at.
   */
  private static final int MOST_FOR_EACH = 50;

  private Growth() {}

  /**
   * Compares the steps for a text with those for one four times as large; fails if they grow
   * faster.
   *
   * @param name of the computation
   * @param what kind of texts they are
   * @param text makes a text of a size
   */
  public static void check(
      String name, Consumer<String> computation, String what, IntFunction<String> text, int size) {
    String small = text.apply(size);
    String large = text.apply(4 * size);
    long few = steps(computation, small);
    long many = steps(computation, large);
    if (many > MOST_GROWTH * few && many > (long) MOST_FOR_EACH * large.length()) {
      fail(
          "%s, %s: %d steps for %d characters, %d for %d"
              .formatted(name, what, few, small.length(), many, large.length()));
    }
  }

  private static long steps(Consumer<String> computation, String text) {
    return Steps.of(() -> computation.accept(text));
  }
}
