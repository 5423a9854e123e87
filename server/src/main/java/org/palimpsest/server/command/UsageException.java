package org.palimpsest.server.command;

/** A call that is not understood; the message is a sentence about what is wrong with it. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  UsageException(String sentence) {
    super(sentence);
  }
}
