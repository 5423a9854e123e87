package org.palimpsest.server.config;

import java.util.List;

/** What people wrote cannot be used; each sentence tells one mistake and where it is. */
public final class MistakesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> sentences;

  public MistakesException(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = List.copyOf(sentences);
  }

  /** The mistakes in the order in which they were found. */
  public List<String> sentences() {
    return sentences;
  }
}
