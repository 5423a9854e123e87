package org.palimpsest.wiki.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.login.SessionKeeper.Entrance;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.Passwords;

/**
 * Logs somebody in with the password of an account (spec: auth-and-rights.md, sections 3 and 13).
 * Thread-safe.
 */
final class AccountLogin {
  private static final Duration BUSY = Duration.ofSeconds(10);

  private final Database database;
  private final SessionKeeper sessions;
  private final PasswordWorkers workers;
  private final UserNames names;
  private final LoginGuard guard;

  AccountLogin(
      Database database,
      SessionKeeper sessions,
      PasswordWorkers workers,
      UserNames names,
      LoginGuard guard) {
    this.database = database;
    this.sessions = sessions;
    this.workers = workers;
    this.names = names;
    this.guard = guard;
  }

  /** Tries, when the turn comes; the session must await a login. */
  CompletionStage<LoginOutcome> attempt(
      Session before,
      Map<String, String> cookies,
      String typed,
      String password,
      Entrance entrance) {
    Optional<String> usable = names.usable(typed);
    if (usable.isEmpty() || password.isEmpty()) {
      return CompletableFuture.completedFuture(new LoginOutcome.NothingToCheck(before));
    }
    String name = usable.get();
    AccountRow account = database.query(sql -> AccountTable.find(sql, name)).orElse(null);
    Try tried =
        new Try(
            before,
            cookies,
            guard.asker(before.performer().address(), name, account, cookies),
            account,
            password,
            entrance);
    return guard
        .standing(tried.asker)
        .<CompletionStage<LoginOutcome>>map(
            wait -> CompletableFuture.completedFuture(new LoginOutcome.Throttled(before, wait)))
        .orElseGet(() ->
            workers.inTurn(
                tried.asker,
                passwords -> check(tried, passwords),
                () -> new LoginOutcome.Throttled(before, BUSY)));
  }

  /** A login that waits for its turn. */
  private record Try(
      Session before,
      Map<String, String> cookies,
      Asker asker,
      @Nullable AccountRow account,
      String password,
      Entrance entrance) {}

  /** A try counts when it is looked at: who waits in vain has not used any up. */
  private LoginOutcome check(Try tried, Passwords passwords) {
    Optional<Duration> wait = guard.attempt(tried.asker);
    if (wait.isPresent()) {
      return new LoginOutcome.Throttled(tried.before, wait.get());
    }
    AccountRow account = tried.account;
    Passwords.Verdict verdict =
        passwords.check(account == null ? null : account.password(), tried.password);
    if (account == null || verdict == Passwords.Verdict.WRONG) {
      guard.failed(tried.asker);
      return new LoginOutcome.WrongPassword(tried.before);
    }
    if (verdict == Passwords.Verdict.RIGHT_BUT_OUTDATED) {
      rehash(account, passwords.hash(tried.password));
    }
    return enter(tried, account);
  }

  /** The password may have been changed while it was checked; then it was a wrong one. */
  private LoginOutcome enter(Try tried, AccountRow checked) {
    Session before = tried.before;
    return database
        .query(sql -> SessionTable.person(sql, checked.id()))
        .filter(person -> person.account().token().equals(checked.token()))
        .map(person ->
            sessions
                .signIn(before, person, null, tried.entrance)
                .<LoginOutcome>map(
                    session -> new LoginOutcome.Success(session.with(remembered(tried, checked))))
                .orElseGet(() -> new LoginOutcome.SessionLost(sessions.afresh(before))))
        .orElseGet(() -> new LoginOutcome.WrongPassword(before));
  }

  private List<CookieChange> remembered(Try tried, AccountRow account) {
    return guard.succeeded(tried.asker, account, tried.before.performer().address(), tried.cookies);
  }

  private void rehash(AccountRow account, String after) {
    String before = account.password();
    if (before != null) {
      database.write(tx -> {
        AccountTable.rehash(tx.sql(), account.id(), before, after);
        return true;
      });
    }
  }
}
