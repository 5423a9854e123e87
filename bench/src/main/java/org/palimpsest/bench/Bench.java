package org.palimpsest.bench;

import java.io.IOException;
import org.palimpsest.bench.ceiling.CeilingCommand;
import org.palimpsest.bench.grow.GrowCommand;
import org.palimpsest.bench.load.command.CompareCommand;
import org.palimpsest.bench.load.command.LoadCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    description = "Measures Palimpsest and other wikis with the same API.",
    subcommands = {
      LoadCommand.class,
      CompareCommand.class,
      GrowCommand.class,
      CeilingCommand.class
    })
public final class Bench {
  private Bench() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(Bench::explain)
            .execute(arguments));
  }

  /**
   * What a wiki refused or a wrong option is told in one line; only a bug shows where it came from.
   */
  private static int explain(Exception problem, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (problem instanceof IOException || problem instanceof IllegalArgumentException) {
      command.getErr().println("bench/run: " + problem.getMessage());
      return command.getCommandSpec().exitCodeOnExecutionException();
    }
    throw problem;
  }
}
