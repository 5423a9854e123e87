package org.palimpsest.wiki.accounts;

import java.time.Duration;
import java.util.Optional;
import org.palimpsest.model.people.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.AccountRow;
import org.palimpsest.store.account.AccountTable;
import org.palimpsest.store.account.SessionTable;
import org.palimpsest.wiki.accounts.SessionKeeper.Entrance;
import org.palimpsest.wiki.authority.HitCounters;
import org.palimpsest.wiki.settings.Settings;

/**
 * Logs somebody in with the password of an account (spec: auth-and-rights.md, sections 3 and 13).
 * Thread-safe.
 */
final class AccountLogin {
  private static final Duration BUSY = Duration.ofSeconds(10);

  private final Database database;
  private final SessionKeeper sessions;
  private final Passwords passwords;
  private final UserNames names;
  private final Throttle throttle;

  AccountLogin(
      Database database,
      Settings settings,
      SessionKeeper sessions,
      Passwords passwords,
      UserNames names,
      HitCounters counters) {
    this.database = database;
    this.sessions = sessions;
    this.passwords = passwords;
    this.names = names;
    this.throttle = new Throttle(settings, "login", counters);
  }

  /** Tries; the session must await a login. */
  LoginOutcome attempt(Session before, String typed, String password, Entrance entrance) {
    Optional<String> usable = names.usable(typed);
    if (usable.isEmpty() || password.isEmpty()) {
      return new LoginOutcome.NothingToCheck(before);
    }
    String name = usable.get();
    Optional<Duration> wait = throttle.attempt(before.performer().address(), name);
    if (wait.isPresent()) {
      return new LoginOutcome.Throttled(before, wait.get());
    }
    Optional<AccountRow> account = database.read(sql -> AccountTable.find(sql, name));
    String hash = account.map(AccountRow::password).orElse(null);
    return switch (passwords.check(hash, password)) {
      case BUSY -> new LoginOutcome.Throttled(before, BUSY);
      case WRONG -> new LoginOutcome.WrongPassword(before);
      case RIGHT -> enter(before, account.orElseThrow(), entrance);
      case RIGHT_BUT_OUTDATED -> {
        rehash(account.orElseThrow(), password);
        yield enter(before, account.orElseThrow(), entrance);
      }
    };
  }

  /** The password may have been changed while it was checked; then it was a wrong one. */
  private LoginOutcome enter(Session before, AccountRow checked, Entrance entrance) {
    throttle.clear(before.performer().address(), checked.name());
    return database
        .read(sql -> SessionTable.person(sql, checked.id()))
        .filter(person -> person.account().token().equals(checked.token()))
        .map(person ->
            sessions
                .signIn(before, person, null, entrance)
                .<LoginOutcome>map(LoginOutcome.Success::new)
                .orElseGet(() -> new LoginOutcome.SessionLost(sessions.afresh(before))))
        .orElseGet(() -> new LoginOutcome.WrongPassword(before));
  }

  private void rehash(AccountRow account, String password) {
    String before = account.password();
    if (before != null) {
      String after = passwords.hash(password);
      database.write(tx -> {
        AccountTable.rehash(tx.sql(), account.id(), before, after);
        return true;
      });
    }
  }
}
