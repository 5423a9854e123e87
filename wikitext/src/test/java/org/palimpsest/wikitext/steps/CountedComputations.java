package org.palimpsest.wikitext.steps;

import java.util.Map;
import java.util.function.Consumer;

/** Computations that count their steps. */
public final class CountedComputations {
  private CountedComputations() {}

  /**
   * Loads computations so that they count.
   *
   * @param computations a class with a static method {@code all} that gives them by name
   */
  @SuppressWarnings("unchecked")
  public static Map<String, Consumer<String>> load(Class<?> computations) {
    try {
      return (Map<String, Consumer<String>>)
          new CountingLoader(computations.getClassLoader())
              .loadClass(computations.getName())
              .getMethod("all")
              .invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot load " + computations, e);
    }
  }
}
