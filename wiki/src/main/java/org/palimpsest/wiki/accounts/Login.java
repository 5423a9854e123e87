package org.palimpsest.wiki.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.people.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.AccountRow;
import org.palimpsest.store.account.AccountTable;
import org.palimpsest.store.account.SessionTable;
import org.palimpsest.store.account.SignedIn;
import org.palimpsest.wiki.authority.HitCounters;
import org.palimpsest.wiki.settings.Settings;

/**
 * Logs somebody in with a bot password or with the account's own (spec: auth-and-rights.md,
 * sections 3 and 4). Thread-safe.
 */
public final class Login {
  private static final Duration BUSY = Duration.ofSeconds(10);

  private final Database database;
  private final Sessions sessions;
  private final Passwords passwords;
  private final BotPasswords botPasswords;
  private final UserNames names;
  private final Throttle throttle;
  private final Throttle botThrottle;
  private final InstantSource clock;

  public Login(
      Database database,
      Settings settings,
      Sessions sessions,
      Passwords passwords,
      BotPasswords botPasswords,
      UserNames names,
      HitCounters counters,
      InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.passwords = passwords;
    this.botPasswords = botPasswords;
    this.names = names;
    this.throttle = new Throttle(settings, "login", counters);
    this.botThrottle = new Throttle(settings, "botlogin", counters);
    this.clock = clock;
  }

  /**
   * Tries to log in.
   *
   * @param name the account's name, or {@code User@app}
   * @param token a login token of the session; null or empty to be given one
   */
  public LoginOutcome login(Session before, String name, String password, @Nullable String token) {
    if (!before.canChangeUser()) {
      return new LoginOutcome.NotChangeable(before);
    }
    if (token == null || token.isEmpty()) {
      Session session = sessions.awaitingLogin(before);
      return new LoginOutcome.TokenNeeded(
          session, Tokens.issue(session, TokenType.LOGIN, clock.instant()));
    }
    if (!sessions.admitsLogin(before)) {
      return new LoginOutcome.SessionLost(sessions.afresh(before));
    }
    if (!Tokens.check(before, TokenType.LOGIN, token)) {
      return new LoginOutcome.WrongToken(before);
    }
    return BotSecret.claim(name, password)
        .flatMap(claim -> asBot(before, claim))
        .orElseGet(() -> asPerson(before, name, password));
  }

  /** Empty when the claim proves nothing: what looks like it may still be an ordinary password. */
  private Optional<LoginOutcome> asBot(Session session, BotSecret.Claim claim) {
    String address = session.performer().address();
    Optional<BotPasswords.Claimed> claimed = botPasswords.find(claim);
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    SignedIn person = claimed.get().person();
    String name = person.account().name();
    boolean tried = botThrottle.remembers(address, name);
    Optional<Duration> wait = tried ? botThrottle.standing(address, name) : Optional.empty();
    if (wait.isPresent()) {
      return Optional.of(new LoginOutcome.Throttled(session, wait.get()));
    }
    if (!claimed.get().proves(claim.secret(), address)) {
      botThrottle.attempt(address, name);
      return Optional.empty();
    }
    if (tried) {
      botThrottle.clear(address, name);
    }
    return Optional.of(
        new LoginOutcome.Success(sessions.signIn(session, person, claimed.get().row())));
  }

  private LoginOutcome asPerson(Session session, String typed, String password) {
    Optional<String> usable = names.usable(typed);
    if (usable.isEmpty() || password.isEmpty()) {
      return new LoginOutcome.NothingToCheck(session);
    }
    String name = usable.get();
    String address = session.performer().address();
    Optional<Duration> wait = throttle.attempt(address, name);
    if (wait.isPresent()) {
      return new LoginOutcome.Throttled(session, wait.get());
    }
    Optional<AccountRow> account = database.read(sql -> AccountTable.find(sql, name));
    String hash = account.map(AccountRow::password).orElse(null);
    return switch (passwords.check(hash, password)) {
      case BUSY -> new LoginOutcome.Throttled(session, BUSY);
      case WRONG -> new LoginOutcome.WrongPassword(session);
      case RIGHT -> enter(session, account.orElseThrow());
      case RIGHT_BUT_OUTDATED -> {
        rehash(account.orElseThrow(), password);
        yield enter(session, account.orElseThrow());
      }
    };
  }

  private LoginOutcome enter(Session session, AccountRow checked) {
    throttle.clear(session.performer().address(), checked.name());
    return database
        .read(sql -> SessionTable.person(sql, checked.id()))
        .filter(person -> person.account().token().equals(checked.token()))
        .<LoginOutcome>map(
            person -> new LoginOutcome.Success(sessions.signIn(session, person, null)))
        .orElseGet(() -> new LoginOutcome.WrongPassword(session));
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
