package org.palimpsest.server.command;

import java.util.List;
import java.util.Set;
import org.palimpsest.wiki.oauth.Consumer;

/** Lists the applications. */
final class ConsumerListCommand implements Command {
  private static final int BATCH = 500;

  @Override
  public String name() {
    return "consumer list";
  }

  @Override
  public String summary() {
    return "list the OAuth applications";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest consumer list [OPTIONS]

    Lists the applications, a line each, with tabs between: number, stage, OAuth 1 or 2,
    whether for its owner only, owner, name, version, grants.

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
          long after = 0;
          while (true) {
            List<Consumer> batch = wiki.oauth().consumers().list(after, BATCH);
            batch.forEach(consumer -> terminal.out().println(line(consumer)));
            if (batch.size() < BATCH) {
              return;
            }
            after = batch.getLast().id();
          }
        });
  }

  private static String line(Consumer consumer) {
    return String.join(
        "\t",
        Long.toString(consumer.id()),
        consumer.stage().wire(),
        Integer.toString(consumer.protocol().number()),
        consumer.ownerOnly() ? "owner-only" : "all",
        consumer.ownerName(),
        consumer.name(),
        consumer.version(),
        String.join(",", consumer.grants().all()));
  }
}
