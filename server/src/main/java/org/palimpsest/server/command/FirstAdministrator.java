package org.palimpsest.server.command;

import java.security.SecureRandom;
import java.util.List;
import org.palimpsest.wiki.login.Accounts;

/** Makes the account without which nobody could do anything in a new wiki. */
final class FirstAdministrator {
  private static final String NAME = "Admin";
  private static final List<String> GROUPS =
      List.of("bureaucrat", "interface-admin", "suppress", "sysop");

  /** Letters and digits that nobody takes for one another. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 20;

  private FirstAdministrator() {}

  /** Makes it if there is no account at all, and tells its password, which is not kept. */
  static void ensure(Accounts accounts, Terminal terminal) {
    if (!accounts.list("", 1).isEmpty()) {
      return;
    }
    String password = password();
    if (!(accounts.create(NAME, password, GROUPS) instanceof Accounts.Outcome.Done)) {
      throw new CommandFailure("Cannot create the first account, " + NAME + ".");
    }
    terminal.out().println("First start: created the administrator \"" + NAME + "\".");
    terminal.out().println("Its password, shown only now: " + password);
  }

  private static String password() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }
}
