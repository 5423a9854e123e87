package org.palimpsest.server.command;

import java.util.List;
import java.util.Set;

/** Takes back what a user has lent to an application. */
final class ConsumerRevokeCommand implements Command {
  @Override
  public String name() {
    return "consumer revoke";
  }

  @Override
  public String summary() {
    return "revoke what a user lets an OAuth application do";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest consumer revoke ID USER [OPTIONS]

    Ends what USER lets an application do; all its tokens for USER are void from the next
    request on. ID is the number that "consumer list" shows.

    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    List<String> names = arguments.names(2);
    long id = ConsumerStageCommand.number(names.getFirst());
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          if (!wiki.oauth().consents().revoke(id, names.getLast())) {
            throw new CommandFailure(
                "%s lets application %d do nothing.".formatted(names.getLast(), id));
          }
        });
  }
}
