package org.palimpsest.server.config;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with something that people wrote, so that they hear of everything at once.
 * Not thread-safe.
 */
public final class Mistakes {
  private final String source;
  private final List<String> sentences = new ArrayList<>();

  /**
   * @param source what was read, as its writer calls it: a file's name for instance
   */
  public Mistakes(String source) {
    this.source = source;
  }

  /**
   * Notes one.
   *
   * @param path where in the source
   * @param sentence what is wrong, as the rest of a sentence that begins with the place
   */
  public void add(String path, String sentence) {
    sentences.add(source + ": " + path + " " + sentence + ".");
  }

  /** Whether there are any. */
  public boolean any() {
    return !sentences.isEmpty();
  }

  /**
   * Goes on only if nothing is wrong.
   *
   * @throws MistakesException with all sentences otherwise
   */
  public void check() {
    if (any()) {
      throw new MistakesException(sentences);
    }
  }
}
