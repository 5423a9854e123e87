package org.palimpsest.server.command;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.server.config.MistakesException;
import org.palimpsest.server.http.ListenFailure;
import org.springframework.dao.DataAccessException;

/** Finds the command that was called and runs it. */
public final class CommandLine {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private final Terminal terminal;
  private final List<Command> commands =
      List.of(
          new ServeCommand(),
          new BackupCommand(),
          new VerifyCommand(),
          new ExportCommand(),
          new ImportCommand(),
          new UserAddCommand(),
          new UserPasswordCommand(),
          new UserGroupsCommand(),
          new UserListCommand(),
          new BotPasswordAddCommand(),
          new ConsumerAddCommand(),
          new ConsumerListCommand(),
          ConsumerStageCommand.approve(),
          ConsumerStageCommand.reject(),
          ConsumerStageCommand.disable(),
          new ConsumerRevokeCommand());

  public CommandLine(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The first words of all commands, as the launcher must know them. */
  public Set<String> words() {
    return commands.stream()
        .map(command -> command.name().split(" ")[0])
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Runs what these words ask for.
   *
   * @return 0 when it is done, 1 when it failed, 2 when the words were not understood
   */
  public int run(List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    switch (first) {
      case "help", "--help", "-h" -> {
        return help(words.subList(1, words.size()));
      }
      case "version", "--version", "-V" -> {
        terminal.out().println("palimpsest " + version());
        return DONE;
      }
      default -> {}
    }
    Optional<Command> command = find(words);
    if (command.isEmpty()) {
      complain(words.isEmpty() ? "Which command?" : "Unknown command: " + String.join(" ", words));
      overview(terminal.err());
      return NOT_UNDERSTOOD;
    }
    return run(command.get(), words);
  }

  private int run(Command command, List<String> words) {
    int named = command.name().split(" ").length;
    List<String> rest = words.subList(named, words.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      terminal.out().print(command.usage());
      return DONE;
    }
    try {
      return command.run(Arguments.parse(rest, command.flags(), command.valued()), terminal);
    } catch (UsageException e) {
      complain(String.valueOf(e.getMessage()));
      terminal.err().print(command.usage());
      return NOT_UNDERSTOOD;
    } catch (MistakesException e) {
      e.sentences().forEach(this::complain);
      return NOT_UNDERSTOOD;
    } catch (CommandFailure | ListenFailure e) {
      complain(String.valueOf(e.getMessage()));
      return FAILED;
    } catch (DataAccessException e) {
      complain("The database cannot be used: " + e.getMostSpecificCause().getMessage());
      return FAILED;
    }
  }

  private int help(List<String> about) {
    Optional<Command> command = find(about);
    if (command.isPresent()) {
      terminal.out().print(command.get().usage());
      return DONE;
    }
    List<Command> group = commands.stream().filter(c -> isBelow(c, about)).toList();
    if (about.isEmpty() || group.isEmpty()) {
      overview(about.isEmpty() ? terminal.out() : terminal.err());
      return about.isEmpty() ? DONE : NOT_UNDERSTOOD;
    }
    group.forEach(below -> terminal.out().print(below.usage()));
    return DONE;
  }

  private void overview(PrintStream out) {
    out.println("Usage: palimpsest COMMAND [OPTIONS]");
    out.println();
    commands.forEach(c -> out.printf("  %-16s %s%n", c.name(), c.summary()));
    out.printf("  %-16s %s%n", "help COMMAND", "say more about a command");
    out.printf("  %-16s %s%n", "version", "print the version");
  }

  private Optional<Command> find(List<String> words) {
    String line = String.join(" ", words) + " ";
    return commands.stream().filter(c -> line.startsWith(c.name() + " ")).findFirst();
  }

  private static boolean isBelow(Command command, List<String> words) {
    return command.name().startsWith(String.join(" ", words) + " ");
  }

  private void complain(String sentence) {
    terminal.err().println("palimpsest: " + sentence);
  }

  private static String version() {
    String version = CommandLine.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
