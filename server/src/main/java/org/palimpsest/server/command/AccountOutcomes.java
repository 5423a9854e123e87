package org.palimpsest.server.command;

import org.palimpsest.wiki.login.Accounts.Outcome;
import org.palimpsest.wiki.setting.Settings;

/** What to say when an account cannot be made or changed. */
final class AccountOutcomes {
  private AccountOutcomes() {}

  /**
   * Goes on when it is done.
   *
   * @throws CommandFailure when it is not
   */
  static void check(Outcome outcome, String name, Settings settings) {
    switch (outcome) {
      case Outcome.Done _ -> {}
      case Outcome.BadName _ -> fail("No account can be named \"" + name + "\".");
      case Outcome.NameTaken _ -> fail("There is an account \"" + name + "\" already.");
      case Outcome.NoSuchAccount _ -> fail("There is no account \"" + name + "\".");
      case Outcome.NoSuchGroup(String group) ->
          fail(
              "There is no group \"%s\"; there are: %s."
                  .formatted(group, String.join(", ", settings.groups().groups().explicitNames())));
      case Outcome.BadPassword(var flaw) ->
          fail(
              switch (flaw) {
                case TOO_SHORT ->
                    "The password must have at least "
                        + settings.login().minPasswordLength()
                        + " characters.";
                case TOO_LONG -> "The password is too long.";
                case PART_OF_NAME -> "The password must not be part of the name.";
                case DEFAULT_PAIR -> "Name and password are a pair that everybody tries first.";
                case COMMON -> "The password is one of those that everybody tries first.";
                case NOT_A_HASH -> "The hash of the password is of no form that is understood.";
              });
    }
  }

  private static void fail(String sentence) {
    throw new CommandFailure(sentence);
  }
}
