package org.palimpsest.server.command;

import java.util.Set;
import org.palimpsest.wiki.oauth.Consumer;
import org.palimpsest.wiki.oauth.Consumers.Decision;
import org.palimpsest.wiki.oauth.Stage;

/** Decides about an application. */
final class ConsumerStageCommand implements Command {
  private final String verb;
  private final Stage stage;
  private final String summary;

  private ConsumerStageCommand(String verb, Stage stage, String summary) {
    this.verb = verb;
    this.stage = stage;
    this.summary = summary;
  }

  static ConsumerStageCommand approve() {
    return new ConsumerStageCommand(
        "approve", Stage.APPROVED, "let an OAuth application work for everybody");
  }

  static ConsumerStageCommand reject() {
    return new ConsumerStageCommand(
        "reject", Stage.REJECTED, "refuse an OAuth application that is proposed");
  }

  static ConsumerStageCommand disable() {
    return new ConsumerStageCommand(
        "disable", Stage.DISABLED, "stop an OAuth application that is approved");
  }

  @Override
  public String name() {
    return "consumer " + verb;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest consumer %s ID [OPTIONS]

    Does so from the next request on. ID is the number that "consumer list" shows.

    """
            .formatted(verb)
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.NAMES;
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    long id = number(arguments.names(1).getFirst());
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          switch (wiki.oauth().consumers().decide(id, stage)) {
            case Decision.Done(Consumer consumer) ->
                terminal
                    .err()
                    .println("Application %d is %s.".formatted(id, consumer.stage().wire()));
            case Decision.NoSuchConsumer _ ->
                throw new CommandFailure("There is no application " + id + ".");
            case Decision.Impossible(Stage now) ->
                throw new CommandFailure(
                    "Application %d is %s and cannot become %s."
                        .formatted(id, now.wire(), stage.wire()));
          }
        });
  }

  static long number(String text) throws UsageException {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new UsageException("ID is a number.");
    }
  }
}
