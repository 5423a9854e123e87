package org.palimpsest.server.wiring;

import org.palimpsest.wiki.login.Accounts;
import org.palimpsest.wiki.login.BotPasswords;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.Passwords;

/** Accounts and their secrets, as those who run the wiki make them too. */
record AccountAssembly(
    Passwords passwords, PasswordWorkers workers, Accounts accounts, BotPasswords botPasswords) {

  /**
   * Puts them together.
   *
   * @param strength how costly new password hashes are
   */
  static AccountAssembly of(Foundation base, Passwords.Strength strength) {
    Passwords passwords = new Passwords(strength, base.random());
    int hashers = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new AccountAssembly(
        passwords,
        new PasswordWorkers(passwords, hashers),
        new Accounts(
            base.database(), base.settings(), passwords, base.names(), base.clock(), base.random()),
        new BotPasswords(base.database(), base.names(), base.random()));
  }
}
