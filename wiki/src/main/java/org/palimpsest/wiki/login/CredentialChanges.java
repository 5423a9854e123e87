package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.palimpsest.model.rights.Right;
import org.palimpsest.store.Database;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.user.AccountTable;
import org.palimpsest.wiki.limit.Networks;
import org.palimpsest.wiki.password.Asker;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.PasswordWorkers;
import org.palimpsest.wiki.password.RandomText;
import org.palimpsest.wiki.setting.Settings;

/**
 * Lets people change that with which they log in (spec: auth-and-rights.md, sections 8 and 13). A
 * session that somebody may have left open is not enough for that: the password must have been
 * shown lately. Thread-safe.
 */
public final class CredentialChanges {
  private static final Duration LATELY = Duration.ofMinutes(5);
  private static final int TOKEN_BYTES = 16;

  private final Database database;
  private final SessionKeeper sessions;
  private final PasswordPolicy policy;
  private final PasswordWorkers workers;
  private final Networks networks;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param random a cryptographic generator, for the tokens of accounts
   */
  public CredentialChanges(
      Database database,
      Settings settings,
      SessionKeeper sessions,
      PasswordWorkers workers,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.sessions = sessions;
    this.policy = new PasswordPolicy(settings.login());
    this.workers = workers;
    this.networks = new Networks(settings.limits());
    this.clock = clock;
    this.random = random;
  }

  /** Whether credentials can be changed in a session. */
  public enum Access {
    GRANTED,
    /** There are none to be changed. */
    NOT_LOGGED_IN,
    /** The right {@code editmyprivateinfo} is missing, as in the sessions of programs. */
    NOT_PERMITTED,
    /** The password has not been shown lately. */
    REAUTHENTICATE
  }

  /** What became of a change of the password. */
  public sealed interface Outcome {
    /** It is changed, and all sessions of the account but this one are over. */
    record Changed(Session session) implements Outcome {}

    /** The password and its repetition are not the same. */
    record BadRetype() implements Outcome {}

    /** The password is not good enough. */
    record BadPassword(PasswordPolicy.Problem problem) implements Outcome {}

    /** Too many are waiting; it makes sense to try again. */
    record Busy() implements Outcome {}
  }

  /** Whether credentials can be changed in this session. */
  public Access access(Session session) {
    if (session.isAnonymous()) {
      return Access.NOT_LOGGED_IN;
    }
    if (!session.canChangeUser() || !session.performer().has(Right.EDITMYPRIVATEINFO)) {
      return Access.NOT_PERMITTED;
    }
    return isAuthentic(session) ? Access.GRANTED : Access.REAUTHENTICATE;
  }

  /**
   * Whether a session is known to be in the hands of its owner. Where nobody can log in anew, as in
   * a bot password's session, that is not asked for.
   */
  public boolean isAuthentic(Session session) {
    Session.Keys keys = session.keys();
    if (!session.canChangeUser()) {
      return true;
    }
    if (session.isAnonymous() || keys == null) {
      return false;
    }
    Optional<Instant> shown =
        database.query(sql -> SessionTable.authenticated(sql, Hashes.sha256(keys.id())));
    return shown.isPresent() && !shown.get().plus(LATELY).isBefore(clock.instant());
  }

  /**
   * Sets the password of who is logged in, when the turn comes; {@link #access} must have granted
   * that.
   */
  public CompletionStage<Outcome> changePassword(Session session, String password, String retype) {
    if (!password.equals(retype)) {
      return CompletableFuture.completedFuture(new Outcome.BadRetype());
    }
    var performer = session.performer();
    Asker asker = new Asker(networks.of(performer.address()), performer.name(), true);
    return policy.problems(performer.name(), performer.groups(), password).stream()
        .findFirst()
        .<CompletionStage<Outcome>>map(
            problem -> CompletableFuture.completedFuture(new Outcome.BadPassword(problem)))
        .orElseGet(() ->
            workers.inTurn(
                asker,
                passwords -> changed(session, passwords.hash(password)),
                () -> new Outcome.Busy()));
  }

  private Outcome changed(Session session, String hash) {
    String token = RandomText.hex(random, TOKEN_BYTES);
    return new Outcome.Changed(
        database.write(tx -> {
          AccountTable.setPassword(tx.sql(), session.performer().userId(), hash, token);
          return sessions.outliving(tx.sql(), session, token);
        }));
  }
}
