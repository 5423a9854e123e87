package org.palimpsest.wiki.accounts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.people.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.BotPasswordRow;
import org.palimpsest.wiki.accounts.SessionKeeper.Entrance;
import org.palimpsest.wiki.authority.HitCounters;
import org.palimpsest.wiki.settings.Settings;

/**
 * Logs somebody in with a bot password or with the account's own (spec: auth-and-rights.md,
 * sections 3 and 4). Thread-safe.
 */
public final class Login {
  private final SessionKeeper sessions;
  private final AccountLogin accounts;
  private final BotPasswords botPasswords;
  private final Throttle botThrottle;
  private final InstantSource clock;

  public Login(
      Database database,
      Settings settings,
      SessionKeeper sessions,
      Passwords passwords,
      BotPasswords botPasswords,
      UserNames names,
      HitCounters counters,
      InstantSource clock) {
    this.sessions = sessions;
    this.accounts = new AccountLogin(database, settings, sessions, passwords, names, counters);
    this.botPasswords = botPasswords;
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
        .orElseGet(() -> accounts.attempt(before, name, password, Entrance.LASTING_LOGIN));
  }

  /**
   * Tries to log in with the password of an account, as a client does that has shown a login token
   * of the session.
   *
   * @param lasting whether the login outlives the session
   */
  public LoginOutcome clientLogin(Session before, String name, String password, boolean lasting) {
    if (!before.canChangeUser()) {
      return new LoginOutcome.NotChangeable(before);
    }
    if (!sessions.admitsLogin(before)) {
      return new LoginOutcome.SessionLost(sessions.afresh(before));
    }
    return accounts.attempt(
        before, name, password, lasting ? Entrance.LASTING_LOGIN : Entrance.LOGIN);
  }

  /**
   * Empty when the claim proves nothing: what looks like it may still be an ordinary password.
   * Tries are counted for every name, so that they do not tell which ones there are.
   */
  private Optional<LoginOutcome> asBot(Session session, BotSecret.Claim claim) {
    String address = session.performer().address();
    Optional<BotPasswords.Claimed> claimed = botPasswords.find(claim);
    if (claimed.isEmpty()) {
      return Optional.empty();
    }
    String name = claimed.get().name();
    boolean tried = botThrottle.remembers(address, name);
    Optional<Duration> wait = tried ? botThrottle.standing(address, name) : Optional.empty();
    if (wait.isPresent()) {
      return Optional.of(new LoginOutcome.Throttled(session, wait.get()));
    }
    Optional<BotPasswordRow> bot = claimed.get().proven(claim.secret(), address);
    if (bot.isEmpty()) {
      botThrottle.attempt(address, name);
      return Optional.empty();
    }
    if (tried) {
      botThrottle.clear(address, name);
    }
    return botPasswords
        .owner(bot.get())
        .map(person ->
            sessions
                .signIn(session, person, bot.get(), Entrance.LOGIN)
                .<LoginOutcome>map(LoginOutcome.Success::new)
                .orElseGet(() -> new LoginOutcome.SessionLost(sessions.afresh(session))));
  }
}
