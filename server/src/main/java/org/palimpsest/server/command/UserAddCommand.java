package org.palimpsest.server.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.palimpsest.wiki.login.Accounts;

/** Makes an account. */
final class UserAddCommand implements Command {
  @Override
  public String name() {
    return "user add";
  }

  @Override
  public String summary() {
    return "create an account";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest user add NAME [--group G]... --password-stdin [OPTIONS]

    Makes an account; its password is the first line of the standard input.

      --group G            put it into this group; can be given several times
    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--password-stdin");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and("--group");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    String name = arguments.names(1).getFirst();
    if (!arguments.has("--password-stdin")) {
      throw new UsageException(
          "--password-stdin is needed: passwords do not belong on a command line.");
    }
    String password = firstLine(terminal);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          Accounts.Outcome outcome =
              wiki.accounts().create(name, password, arguments.values("--group"));
          AccountOutcomes.check(outcome, name, config.site());
          terminal.out().println("Created the account.");
        });
  }

  private static String firstLine(Terminal terminal) {
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
