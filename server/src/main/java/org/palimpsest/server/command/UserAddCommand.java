package org.palimpsest.server.command;

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
    return Set.of(GivenPassword.OPTION);
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and("--group");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    String name = arguments.names(1).getFirst();
    String password = GivenPassword.of(arguments, terminal);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          Accounts.Outcome outcome =
              wiki.accounts().create(name, password, arguments.values("--group"));
          AccountOutcomes.check(outcome, name, config.site());
          terminal.out().println("Created the account.");
        });
  }
}
