package org.palimpsest.server.command;

import java.util.Set;

/** Gives an account another password. */
final class UserPasswordCommand implements Command {
  @Override
  public String name() {
    return "user password";
  }

  @Override
  public String summary() {
    return "give an account a password";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest user password NAME --password-stdin [OPTIONS]

    Gives an account another password, or a first one where an import has made it: the first
    line of the standard input. Whoever is logged in to it is logged out.

    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of(GivenPassword.OPTION);
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    String name = arguments.names(1).getFirst();
    String password = GivenPassword.of(arguments, terminal);
    StoreOptions.requireWiki(arguments);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          AccountOutcomes.check(wiki.accounts().setPassword(name, password), name, config.site());
          terminal.out().println("The password is another one now.");
        });
  }
}
