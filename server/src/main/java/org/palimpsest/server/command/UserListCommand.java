package org.palimpsest.server.command;

import java.util.List;
import java.util.Set;
import org.palimpsest.wiki.login.Accounts.Listed;

/** Lists the accounts. */
final class UserListCommand implements Command {
  private static final int BATCH = 500;

  @Override
  public String name() {
    return "user list";
  }

  @Override
  public String summary() {
    return "list the accounts";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest user list [OPTIONS]

    Lists the accounts by name, a line each: name, a tab, the groups.

    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    arguments.names(0);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          String from = "";
          while (true) {
            List<Listed> batch = wiki.accounts().list(from, BATCH);
            for (Listed account : batch) {
              terminal.out().println(account.name() + "\t" + String.join(" ", account.groups()));
            }
            if (batch.size() < BATCH) {
              return;
            }
            from = batch.getLast().name() + '\0'; // the least name behind the last one
          }
        });
  }
}
