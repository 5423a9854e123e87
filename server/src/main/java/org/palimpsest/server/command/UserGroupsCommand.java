package org.palimpsest.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.palimpsest.wiki.login.Accounts;

/** Puts an account into groups and takes it out of others. */
final class UserGroupsCommand implements Command {
  @Override
  public String name() {
    return "user groups";
  }

  @Override
  public String summary() {
    return "change the groups of an account";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest user groups NAME [+G | -G]... [OPTIONS]

    Puts the account into each group written +G and takes it out of each written -G.

    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    List<String> words = arguments.names();
    if (words.size() < 2) {
      throw new UsageException("A name and at least one +G or -G are needed.");
    }
    List<String> add = new ArrayList<>();
    List<String> remove = new ArrayList<>();
    for (String change : words.subList(1, words.size())) {
      if (change.length() < 2 || (change.charAt(0) != '+' && change.charAt(0) != '-')) {
        throw new UsageException("A change of groups begins with + or -: " + change);
      }
      (change.charAt(0) == '+' ? add : remove).add(change.substring(1));
    }
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          Accounts.Outcome outcome = wiki.accounts().changeGroups(words.getFirst(), add, remove);
          AccountOutcomes.check(outcome, words.getFirst(), config.site());
          terminal.out().println("Changed the groups.");
        });
  }
}
