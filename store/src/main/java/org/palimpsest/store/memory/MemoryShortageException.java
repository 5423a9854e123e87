package org.palimpsest.store.memory;

/**
 * There is too little memory for this at the moment. Like a database that is gone it says something
 * about the environment, not about what was asked: the same will do in a moment.
 */
public final class MemoryShortageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MemoryShortageException() {
    super("too much is under way", null, false, false);
  }
}
