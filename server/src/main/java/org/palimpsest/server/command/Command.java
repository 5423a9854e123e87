package org.palimpsest.server.command;

import java.util.Set;

/** Something that can be asked of the program. */
interface Command {
  /** The words that call it, for instance {@code user add}. */
  String name();

  /** What it does, in a line. */
  String summary();

  /** How it is called, for people. */
  String usage();

  /** The options that stand alone. */
  default Set<String> flags() {
    return Set.of();
  }

  /** The options that are followed by a value. */
  default Set<String> valued() {
    return Set.of();
  }

  /**
   * Does it and gives the exit code.
   *
   * @throws UsageException when the arguments make no sense
   * @throws CommandFailure when it cannot be done
   */
  int run(Arguments arguments, Terminal terminal) throws UsageException;
}
