package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.store.login.BotPasswordRow;
import org.palimpsest.wiki.login.SessionKeeper.Entrance;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.password.PasswordWorkers;

/**
 * Logs somebody in with a bot password or with the account's own (spec: auth-and-rights.md,
 * sections 3 and 4). Thread-safe.
 */
public final class Login {
  private final SessionKeeper sessions;
  private final AccountLogin accounts;
  private final BotPasswords botPasswords;
  private final LoginGuard guard;
  private final InstantSource clock;

  public Login(
      Database database,
      LoginGuard guard,
      SessionKeeper sessions,
      PasswordWorkers workers,
      BotPasswords botPasswords,
      UserNames names,
      InstantSource clock) {
    this.sessions = sessions;
    this.accounts = new AccountLogin(database, sessions, workers, names, guard);
    this.botPasswords = botPasswords;
    this.guard = guard;
    this.clock = clock;
  }

  /**
   * Tries to log in. A main password has to wait for its turn, a bot password has not.
   *
   * @param cookies what the client keeps, decoded, by full name
   * @param name the account's name, or {@code User@app}
   * @param token a login token of the session; null or empty to be given one
   */
  public CompletionStage<LoginOutcome> login(
      Session before,
      Map<String, String> cookies,
      String name,
      String password,
      @Nullable String token) {
    return without(before, token)
        .or(() -> BotSecret.claim(name, password).flatMap(claim -> asBot(before, claim)))
        .<CompletionStage<LoginOutcome>>map(CompletableFuture::completedFuture)
        .orElseGet(() -> accounts.attempt(before, cookies, name, password, Entrance.LASTING_LOGIN));
  }

  /** What can be said without looking at name and password. */
  private Optional<LoginOutcome> without(Session before, @Nullable String token) {
    if (!before.canChangeUser()) {
      return Optional.of(new LoginOutcome.NotChangeable(before));
    }
    if (token == null || token.isEmpty()) {
      Session session = sessions.awaitingLogin(before);
      return Optional.of(
          new LoginOutcome.TokenNeeded(
              session, Tokens.issue(session, TokenType.LOGIN, clock.instant())));
    }
    if (!sessions.admitsLogin(before)) {
      return Optional.of(new LoginOutcome.SessionLost(sessions.afresh(before)));
    }
    return Tokens.check(before, TokenType.LOGIN, token)
        ? Optional.empty()
        : Optional.of(new LoginOutcome.WrongToken(before));
  }

  /**
   * Tries to log in with the password of an account, as a client does that has shown a login token
   * of the session, when the turn comes.
   *
   * @param cookies what the client keeps, decoded, by full name
   * @param lasting whether the login outlives the session
   */
  public CompletionStage<LoginOutcome> clientLogin(
      Session before, Map<String, String> cookies, String name, String password, boolean lasting) {
    if (!before.canChangeUser()) {
      return CompletableFuture.completedFuture(new LoginOutcome.NotChangeable(before));
    }
    if (!sessions.admitsLogin(before)) {
      return CompletableFuture.completedFuture(
          new LoginOutcome.SessionLost(sessions.afresh(before)));
    }
    return accounts.attempt(
        before, cookies, name, password, lasting ? Entrance.LASTING_LOGIN : Entrance.LOGIN);
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
    Asker asker = guard.bot(address, name);
    boolean tried = guard.bots().remembers(asker);
    Optional<Duration> wait = tried ? guard.bots().standing(asker) : Optional.empty();
    if (wait.isPresent()) {
      return Optional.of(new LoginOutcome.Throttled(session, wait.get()));
    }
    Optional<BotPasswordRow> bot = claimed.get().proven(claim.secret(), address);
    if (bot.isEmpty()) {
      guard.bots().attempt(asker);
      return Optional.empty();
    }
    if (tried) {
      guard.bots().clear(asker);
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
