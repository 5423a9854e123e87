package org.palimpsest.server.command;

import java.io.PrintWriter;
import org.palimpsest.server.config.MistakesException;
import org.palimpsest.server.http.ListenFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program as a whole; its subcommands do the work. */
@Command(
    name = "palimpsest",
    description = "A wiki server built for undoing.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ServeCommand.class, VersionCommand.class, HelpCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.class)
public final class PalimpsestCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

  /** Runs what these arguments ask for and gives the exit code. */
  public static int run(String... args) {
    CommandLine line = new CommandLine(new PalimpsestCommand());
    line.setExecutionExceptionHandler(PalimpsestCommand::explain);
    return line.execute(args);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        java.util.Objects.requireNonNull(spec).commandLine(), "Which command?");
  }

  /** What somebody can mend is said in a sentence; for a bug the trace is what helps. */
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    PrintWriter err = line.getErr();
    switch (failure) {
      case MistakesException mistakes -> {
        mistakes.sentences().forEach(sentence -> err.println("palimpsest: " + sentence));
        return CommandLine.ExitCode.USAGE;
      }
      case ListenFailure refused -> err.println("palimpsest: " + refused.getMessage());
      case CommandFailure told -> err.println("palimpsest: " + told.getMessage());
      default -> throw failure;
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
