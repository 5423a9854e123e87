package org.palimpsest.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.wiki.login.Restrictions;
import org.palimpsest.wiki.oauth.Callback;
import org.palimpsest.wiki.oauth.Consumer;
import org.palimpsest.wiki.oauth.ConsumerCredentials;
import org.palimpsest.wiki.oauth.Consumers.Mistake;
import org.palimpsest.wiki.oauth.Consumers.Registration;
import org.palimpsest.wiki.oauth.GrantList;
import org.palimpsest.wiki.oauth.NewConsumer;
import org.palimpsest.wiki.oauth.Protocol;

/** Makes an application known. */
final class ConsumerAddCommand implements Command {
  @Override
  public String name() {
    return "consumer add";
  }

  @Override
  public String summary() {
    return "register an OAuth application";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest consumer add NAME --owner USER [OPTIONS]

    Makes an application known that acts on behalf of users by OAuth, and prints its keys
    and secrets, a line each: they cannot be had again.

      --owner USER         the account whose it is
      --version V          its version; default: 1.0
      --oauth 1|2          OAuth 1.0a or 2.0; default: 2
      --owner-only         it acts for USER only, who thereby allows it; the access token is
                           printed too
      --callback URL       where users are sent back to; needed unless it is owner-only
                           (with OAuth 1.0a "oob": they carry a code over by hand)
      --callback-prefix    every URL that begins like this one will do
      --grant G            what it may do besides the basics, for instance editpage or
                           rollback; can be given several times
      --public             it cannot keep a secret (OAuth 2.0)
      --rsa-key FILE       check its signatures with this public key too (OAuth 1.0a, PEM)
      --address RANGE      it can only be used from this IP address or range; can be given
                           several times
      --approve            it works for everybody at once; otherwise for its owner only
    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--owner-only", "--callback-prefix", "--public", "--approve");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and(
        "--owner", "--version", "--oauth", "--callback", "--grant", "--rsa-key", "--address");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    NewConsumer wish = wish(arguments);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          switch (wiki.oauth().consumers().register(wish)) {
            case Registration.Done(Consumer consumer, ConsumerCredentials credentials) ->
                print(consumer, credentials, terminal);
            case Registration.NoSuchAccount _ ->
                throw new CommandFailure("There is no account \"" + wish.owner() + "\".");
            case Registration.Taken _ ->
                throw new CommandFailure(
                    "%s has an application %s of version %s already."
                        .formatted(wish.owner(), wish.name(), wish.version()));
            case Registration.Senseless(Mistake mistake) ->
                throw new CommandFailure(sentence(mistake));
          }
        });
  }

  private static NewConsumer wish(Arguments arguments) throws UsageException {
    boolean ownerOnly = arguments.has("--owner-only");
    Optional<String> callback = arguments.value("--callback");
    if (callback.isEmpty() && !ownerOnly) {
      throw new UsageException("--callback is missing.");
    }
    return new NewConsumer(
        arguments.value("--owner").orElseThrow(() -> new UsageException("--owner is missing.")),
        arguments.names(1).getFirst(),
        arguments.value("--version").orElse("1.0"),
        protocol(arguments.value("--oauth").orElse("2")),
        new Callback(callback.orElse(Callback.NONE), arguments.has("--callback-prefix")),
        grants(arguments),
        ownerOnly,
        !arguments.has("--public"),
        restrictions(arguments),
        publicKey(arguments),
        arguments.has("--approve"),
        null);
  }

  private static Protocol protocol(String number) throws UsageException {
    return switch (number) {
      case "1" -> Protocol.ONE;
      case "2" -> Protocol.TWO;
      default -> throw new UsageException("--oauth is 1 or 2.");
    };
  }

  private static GrantList grants(Arguments arguments) throws UsageException {
    List<String> names = arguments.values("--grant");
    return GrantList.of(names)
        .orElseThrow(
            () -> new UsageException("One of these is no grant: " + String.join(", ", names)));
  }

  private static Restrictions restrictions(Arguments arguments) throws UsageException {
    List<String> ranges = new ArrayList<>();
    for (String range : arguments.values("--address")) {
      ranges.add(
          IpAddresses.canonical(range)
              .orElseThrow(() -> new UsageException("Not an IP address or range: " + range)));
    }
    return ranges.isEmpty() ? Restrictions.NONE : Restrictions.from(ranges);
  }

  private static @Nullable String publicKey(Arguments arguments) {
    Optional<String> file = arguments.value("--rsa-key");
    try {
      return file.isEmpty() ? null : Files.readString(Path.of(file.get()));
    } catch (IOException e) {
      throw new CommandFailure("Cannot read " + file.get() + ".", e);
    }
  }

  private static void print(Consumer consumer, ConsumerCredentials credentials, Terminal terminal) {
    boolean one = consumer.protocol() == Protocol.ONE;
    terminal
        .err()
        .printf("Application %d is %s. Its credentials:%n", consumer.id(), consumer.stage().wire());
    line(terminal, one ? "consumer token" : "client id", credentials.key());
    line(terminal, one ? "consumer secret" : "client secret", credentials.secret());
    line(terminal, "access token", credentials.token());
    line(terminal, "access secret", credentials.tokenSecret());
  }

  private static void line(Terminal terminal, String name, @Nullable String value) {
    if (value != null) {
      terminal.out().println(name + "\t" + value);
    }
  }

  private static String sentence(Mistake mistake) {
    return switch (mistake) {
      case NAME -> "NAME must have 1 to 128 characters.";
      case VERSION -> "The version must have 1 to 32 characters.";
      case CALLBACK -> "The callback must be an absolute URL without \"#\".";
      case GRANTS -> "Who asks for mwoauth-authonly can ask for nothing else.";
      case PUBLIC_KEY -> "The file must contain an RSA key in PEM, and OAuth must be 1.";
      case NOT_CONFIDENTIAL -> "With OAuth 1.0a an application must be able to keep a secret.";
      case CREDENTIALS -> throw new IllegalStateException("credentials that were made are sound");
    };
  }
}
