package org.palimpsest.server.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A password that is given to a command: never on the command line, which others can read. */
final class GivenPassword {
  /** The option that says where it comes from. */
  static final String OPTION = "--password-stdin";

  private GivenPassword() {}

  /** The first line of the standard input. */
  static String of(Arguments arguments, Terminal terminal) throws UsageException {
    if (!arguments.has(OPTION)) {
      throw new UsageException(OPTION + " is needed: passwords do not belong on a command line.");
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))
              .readLine();
      if (line == null) {
        throw new CommandFailure("There is no password on the standard input.");
      }
      return line;
    } catch (IOException e) {
      throw new CommandFailure("Cannot read the standard input: " + e.getMessage(), e);
    }
  }
}
