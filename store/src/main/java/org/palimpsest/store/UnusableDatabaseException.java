package org.palimpsest.store;

import org.jspecify.annotations.Nullable;

/** A database cannot be opened; the message is a sentence that tells its operator why. */
public final class UnusableDatabaseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public UnusableDatabaseException(String sentence) {
    super(sentence);
  }

  public UnusableDatabaseException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
