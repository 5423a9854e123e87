package org.palimpsest.wiki.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.login.BotPasswordRow;
import org.palimpsest.store.login.SessionRow;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;
import org.palimpsest.wiki.setting.SiteSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens and ends sessions (spec: auth-and-rights.md, section 1). Only logins are kept, and of a
 * session's id only a hash, so a copy of the database opens no session. Thread-safe.
 */
public final class SessionKeeper {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration RENEWED_BELOW = LIFETIME.dividedBy(2);
  private static final int ID_LENGTH = 32;
  private static final int KEY_BYTES = 32;
  private static final int NEW_BETWEEN_CLEANINGS = 256;
  private static final int CLEANED_AT_ONCE = 1024;

  private final Database database;
  private final GroupRules rules;
  private final SessionCookies cookies;
  private final Visitors visitors;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final AtomicLong opened = new AtomicLong();

  /**
   * @param random a cryptographic generator: whoever guesses what it gives is somebody else
   */
  public SessionKeeper(
      Database database,
      SiteSettings settings,
      GroupRules rules,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.rules = rules;
    this.cookies = new SessionCookies(settings.cookiePrefix());
    this.visitors = Visitors.of(database, random);
    this.clock = clock;
    this.random = random;
  }

  /** How somebody comes in. */
  enum Entrance {
    /** With a password, for as long as the session lives. */
    LOGIN,
    /** With a password, to be remembered for half a year. */
    LASTING_LOGIN,
    /** By the cookie of such a login, without showing a password. */
    RETURN;

    boolean remembers() {
      return this != LOGIN;
    }

    boolean authenticates() {
      return this != RETURN;
    }
  }

  /**
   * The same session, able to give out tokens of the types that guard the entrance. Only for
   * somebody who is logged in something is written.
   */
  public Session awaitingLogin(Session session) {
    Session.Keys keys = session.keys();
    if (session.awaitsLogin()) {
      return session;
    }
    return keys == null
        ? visiting(session)
        : awaitingLogin(session, keys).orElseGet(() -> visiting(session));
  }

  /** The same somebody in a session that no login has used up. */
  Session afresh(Session session) {
    return session.isAnonymous() ? visiting(session) : awaitingLogin(session);
  }

  private Session visiting(Session session) {
    Session.Keys begun = visitors.begin(random, clock.instant());
    return new Session(
        session.kind(),
        session.performer(),
        begun,
        CookieChange.joined(session.cookies(), cookies.kept(begun.id())));
  }

  /** Empty when the session has been ended meanwhile. */
  private Optional<Session> awaitingLogin(Session session, Session.Keys keys) {
    String secret = secret();
    Optional<String> kept =
        database.write(tx -> SessionTable.awaitLogin(tx.sql(), Hashes.sha256(keys.id()), secret));
    return kept.map(loginSecret ->
        new Session(
            session.kind(),
            session.performer(),
            new Session.Keys(keys.id(), keys.secret(), loginSecret),
            session.cookies()));
  }

  /**
   * Whether a login token of this session may still be used: each opens one session only. {@link
   * #signIn} has the last word.
   */
  boolean admitsLogin(Session session) {
    Session.Keys keys = session.keys();
    return keys != null && session.awaitsLogin() && !(session.isAnonymous() && isSpent(keys));
  }

  private boolean isSpent(Session.Keys keys) {
    String hash = Hashes.sha256(keys.id());
    return database.<Boolean>query(sql -> SessionTable.isSpent(sql, hash));
  }

  /** The keys of a visitor's session, if it is ours, not over, and no login has used it up. */
  Optional<Session.Keys> visitor(String id, Instant now) {
    return visitors.resume(id, now).filter(keys -> !isSpent(keys));
  }

  /**
   * Logs somebody in. The session gets a new id and new keys: what was known of the old one, or had
   * been planted, is worth nothing.
   *
   * @param bot the bot password that was used; null for the account's own
   * @return the new session; empty when another login has used up the old one meanwhile
   */
  Optional<Session> signIn(
      Session before, SignedIn person, @Nullable BotPasswordRow bot, Entrance entrance) {
    Instant now = clock.instant();
    String address = before.performer().address();
    String id = RandomText.base32(random, ID_LENGTH);
    String secret = secret();
    SessionRow row =
        new SessionRow(
            Hashes.sha256(id),
            person.account().id(),
            bot == null ? null : bot.appId(),
            bot == null ? person.account().token() : bot.token(),
            secret,
            null,
            now.plus(LIFETIME));
    if (!keep(row, before, entrance, now)) {
      return Optional.empty();
    }
    return Optional.of(
        new Session(
            bot == null ? Session.Kind.ACCOUNT : Session.Kind.BOT_PASSWORD,
            bot == null
                ? rules.performer(person, null, address, now)
                : rules
                    .performer(person, Grants.of(bot.grants()), address, now)
                    .onlyOn(Restrictions.pages(bot.restrictions())),
            new Session.Keys(id, secret, null),
            CookieChange.joined(
                before.cookies(),
                bot == null
                    ? cookies.signedIn(id, person.account(), entrance)
                    : cookies.botSignedIn(id))));
  }

  /**
   * Logs in somebody to whom a temporary account has just been given; they stay who they were when
   * a login has used up their session meanwhile.
   */
  public Session enterTemporarily(Session before, long accountId) {
    return database
        .query(sql -> SessionTable.person(sql, accountId))
        .flatMap(person -> signIn(before, person, null, Entrance.LASTING_LOGIN))
        .orElse(before);
  }

  /** Ends a session, and this one only, however many the account has. */
  public Session signOut(Session session) {
    Session.Keys keys = session.keys();
    if (keys != null && !session.isAnonymous()) {
      database.write(tx -> SessionTable.delete(tx.sql(), Hashes.sha256(keys.id())));
    }
    return Session.ofNobody(
        rules.anonymous(session.performer().address()),
        CookieChange.joined(
            session.cookies(),
            session.kind() == Session.Kind.BOT_PASSWORD
                ? cookies.botSignedOut()
                : cookies.signedOut()));
  }

  /**
   * Lets a session live on whose account has a new password, in the transaction of that change. A
   * remembered login is forgotten, here as everywhere else.
   */
  Session outliving(JdbcClient sql, Session session, String token) {
    Session.Keys keys = session.keys();
    if (keys == null) {
      throw new IllegalArgumentException("nothing is kept of this session");
    }
    SessionTable.follow(sql, Hashes.sha256(keys.id()), token);
    return new Session(
        session.kind(),
        session.performer(),
        keys,
        CookieChange.joined(session.cookies(), cookies.notRemembered()));
  }

  /**
   * Lets a session in use live longer; writes only when half of its time is over, and only if that
   * can be done.
   */
  void renew(SessionRow row, Instant now) {
    if (row.expires().isBefore(now.plus(RENEWED_BELOW))) {
      try {
        database.write(tx -> {
          SessionTable.renew(tx.sql(), row.idHash(), now.plus(LIFETIME));
          return true;
        });
      } catch (ImpairedDatabaseException e) {
        // Whoever reads goes on reading; there is time until the session is over.
      }
    }
  }

  private boolean keep(SessionRow row, Session before, Entrance entrance, Instant now) {
    boolean clean = opened.incrementAndGet() % NEW_BETWEEN_CLEANINGS == 0;
    return database.write(tx -> {
      if (!use(tx.sql(), before, row.appId() != null)) {
        return false;
      }
      SessionTable.insert(tx.sql(), row, entrance.authenticates() ? now : null);
      if (clean) {
        SessionTable.deleteExpired(tx.sql(), now, CLEANED_AT_ONCE);
      }
      return true;
    });
  }

  /**
   * Uses up the session before a login; of two logins only one succeeds in that. A bot's session
   * has a cookie of its own: who was logged in before is still so when the bot has logged out.
   */
  private boolean use(JdbcClient sql, Session before, boolean bot) {
    Session.Keys keys = before.keys();
    if (keys == null) {
      return true;
    }
    String hash = Hashes.sha256(keys.id());
    if (before.isAnonymous()) {
      return SessionTable.spend(sql, hash, visitors.ends(keys.id()));
    }
    String loginSecret = keys.loginSecret();
    return (bot && loginSecret != null)
        ? SessionTable.useLogin(sql, hash, loginSecret)
        : SessionTable.delete(sql, hash);
  }

  private String secret() {
    return RandomText.hex(random, KEY_BYTES);
  }
}
