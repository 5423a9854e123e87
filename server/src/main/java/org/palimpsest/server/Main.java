package org.palimpsest.server;

import java.util.List;
import org.palimpsest.server.command.CommandLine;
import org.palimpsest.server.command.Terminal;

/**
 * Where the process begins. Ends with 0, with 1 after a failure, with 2 after a mistake in the
 * call.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(Terminal.ofProcess()).run(List.of(args)));
  }
}
