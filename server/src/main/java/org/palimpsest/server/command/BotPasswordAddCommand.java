package org.palimpsest.server.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.address.IpAddresses;
import org.palimpsest.model.rights.Grant;
import org.palimpsest.wiki.login.BotPasswords.Outcome;
import org.palimpsest.wiki.login.Restrictions;

/** Makes a password for a program. */
final class BotPasswordAddCommand implements Command {
  @Override
  public String name() {
    return "botpassword add";
  }

  @Override
  public String summary() {
    return "give a bot a password of its own";
  }

  @Override
  public String usage() {
    return """
    Usage: palimpsest botpassword add USER APPID [--grant G]... [OPTIONS]
           palimpsest botpassword add USER APPID --all-grants [OPTIONS]

    Makes a password with which a program can log in as USER@APPID, and prints it: it
    cannot be had again. One of the same name is replaced.

      --grant G            what the program may do besides the basics, for instance
                           editpage or rollback; can be given several times
      --all-grants         it may do all that USER may do
      --address RANGE      from where the program may log in, for instance 192.0.2.0/24;
                           can be given several times; from everywhere unless given
      --page TITLE         a page that the program may change; can be given several
                           times; all pages unless given
    """
        + StoreOptions.USAGE;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--all-grants");
  }

  @Override
  public Set<String> valued() {
    return StoreOptions.and("--grant", "--address", "--page");
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    List<String> names = arguments.names(2);
    Set<Grant> grants = grants(arguments);
    Restrictions restrictions = restrictions(arguments);
    return StoreOptions.use(
        arguments,
        (wiki, config) -> {
          Outcome outcome =
              wiki.botPasswords()
                  .create(names.getFirst(), names.getLast(), grants, restrictions, null);
          switch (outcome) {
            case Outcome.Made(String login, String secret) -> {
              terminal.err().println("Log in as " + login + " with this password:");
              terminal.out().println(secret);
            }
            case Outcome.NoSuchAccount _ ->
                throw new CommandFailure("There is no account \"" + names.getFirst() + "\".");
            case Outcome.BadAppId _ ->
                throw new CommandFailure("APPID must have 1 to 32 bytes and no @.");
            case Outcome.BadSecret _ ->
                throw new IllegalStateException("a secret that was made is not taken");
          }
        });
  }

  private static Restrictions restrictions(Arguments arguments) throws UsageException {
    List<String> ranges = new ArrayList<>();
    for (String address : arguments.values("--address")) {
      ranges.add(
          IpAddresses.canonical(address)
              .orElseThrow(
                  () -> new UsageException("\"" + address + "\" is not an IP address or range.")));
    }
    List<String> pages = arguments.values("--page");
    return new Restrictions(
        ranges.isEmpty() ? Restrictions.NONE.ranges() : ranges, pages.isEmpty() ? null : pages);
  }

  private static Set<Grant> grants(Arguments arguments) throws UsageException {
    if (arguments.has("--all-grants")) {
      return EnumSet.allOf(Grant.class);
    }
    Set<Grant> grants = EnumSet.of(Grant.BASIC);
    for (String name : arguments.values("--grant")) {
      grants.add(
          Grant.ofWire(name)
              .orElseThrow(() -> new UsageException("There is no grant \"" + name + "\".")));
    }
    return grants;
  }
}
