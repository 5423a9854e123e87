package org.palimpsest.wiki.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.account.BotPasswordRow;
import org.palimpsest.store.account.FoundSession;
import org.palimpsest.store.account.SessionRow;
import org.palimpsest.store.account.SessionTable;
import org.palimpsest.store.account.SignedIn;
import org.palimpsest.store.setting.SettingTable;
import org.palimpsest.wiki.authority.Performer;
import org.palimpsest.wiki.settings.Settings;

/**
 * Finds out who is behind a request, and keeps what has to be kept of it (spec: auth-and-rights.md,
 * section 1). Only logins are kept, and of a session's id only a hash, so a copy of the database
 * opens no session. Thread-safe.
 */
public final class Sessions {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final Duration RENEWED_BELOW = LIFETIME.dividedBy(2);
  private static final int ID_LENGTH = 32;
  private static final int KEY_BYTES = 32;
  private static final String VISITOR_KEY = "visitor-key";
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
  public Sessions(
      Database database,
      Settings settings,
      GroupRules rules,
      InstantSource clock,
      RandomGenerator random) {
    this.database = database;
    this.rules = rules;
    this.cookies = new SessionCookies(settings.cookiePrefix());
    this.visitors = new Visitors(visitorKey(database, random));
    this.clock = clock;
    this.random = random;
  }

  /**
   * Who is behind a request with these cookies (decoded values by full name) from this canonical
   * address. Costs one query for a session that is kept, and none without cookies of ours.
   */
  public Session resolve(Map<String, String> sentCookies, String address) {
    SessionCookies.Sent sent = cookies.read(sentCookies);
    if (sent.isNothing()) {
      return anonymous(address);
    }
    Instant now = clock.instant();
    List<CookieChange> changes = new ArrayList<>();
    String botId = sent.botSession();
    if (botId != null) {
      Session session = find(botId, now).map(found -> bot(found, botId, address, now)).orElse(null);
      if (session != null) {
        return session;
      }
      changes.addAll(cookies.botSignedOut());
    }
    return sent.userId() == null
        ? nobody(sent, address, now, changes)
        : account(sent, address, now, changes);
  }

  /** Somebody of whom only the address is known: also for requests that must not be trusted. */
  public Session anonymous(String address) {
    return Session.ofNobody(rules.anonymous(address), List.of());
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
    if (keys != null) {
      Optional<Session> same = awaitingLogin(session, keys);
      if (same.isPresent()) {
        return same.get();
      }
    }
    return visiting(session);
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
        joined(session.cookies(), cookies.kept(begun.id())));
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

  /** Whether a login token of this session may still be used: each opens one session only. */
  boolean admitsLogin(Session session) {
    Session.Keys keys = session.keys();
    if (keys == null || !session.awaitsLogin()) {
      return false;
    }
    String hash = Hashes.sha256(keys.id());
    return !session.isAnonymous()
        || !database.<Boolean>read(sql -> SessionTable.isSpent(sql, hash));
  }

  /**
   * Logs somebody in. The session gets a new id and new keys: what was known of the old one, or had
   * been planted, is worth nothing.
   *
   * @param bot the bot password that was used; null for the account's own
   */
  Session signIn(Session before, SignedIn person, @Nullable BotPasswordRow bot) {
    Instant now = clock.instant();
    String address = before.performer().address();
    String id = RandomText.base32(random, ID_LENGTH);
    String secret = secret();
    String token = bot == null ? person.account().token() : bot.token();
    SessionRow row =
        new SessionRow(
            Hashes.sha256(id),
            person.account().id(),
            bot == null ? null : bot.appId(),
            token,
            secret,
            null,
            now.plus(LIFETIME));
    keep(row, before, now);
    return new Session(
        bot == null ? Session.Kind.ACCOUNT : Session.Kind.BOT_PASSWORD,
        rules.performer(person, bot == null ? null : Grants.of(bot.grants()), address, now),
        new Session.Keys(id, secret, null),
        joined(
            before.cookies(),
            bot == null ? cookies.signedIn(id, person.account()) : cookies.botSignedIn(id)));
  }

  /** Ends a session, and this one only, however many the account has. */
  public Session signOut(Session session) {
    Session.Keys keys = session.keys();
    if (keys != null && !session.isAnonymous()) {
      database.write(tx -> {
        SessionTable.delete(tx.sql(), Hashes.sha256(keys.id()));
        return true;
      });
    }
    return Session.ofNobody(
        rules.anonymous(session.performer().address()),
        joined(
            session.cookies(),
            session.kind() == Session.Kind.BOT_PASSWORD
                ? cookies.botSignedOut()
                : cookies.signedOut()));
  }

  private @Nullable Session bot(FoundSession found, String id, String address, Instant now) {
    SignedIn person = found.signedIn();
    BotPasswordRow bot = person == null ? null : person.botPassword();
    if (person == null
        || bot == null
        || !bot.token().equals(found.session().token())
        || !Restrictions.allow(bot.restrictions(), address)) {
      return null;
    }
    return new Session(
        Session.Kind.BOT_PASSWORD,
        rules.performer(person, Grants.of(bot.grants()), address, now),
        keys(found.session(), id),
        List.of());
  }

  /** No account is claimed, so the session must be a visitor's. */
  private Session nobody(
      SessionCookies.Sent sent, String address, Instant now, List<CookieChange> changes) {
    Performer performer = rules.anonymous(address);
    return Optional.ofNullable(sent.session())
        .flatMap(id -> visitors.resume(id, now))
        .map(keys -> new Session(Session.Kind.ANONYMOUS, performer, keys, changes))
        .orElseGet(() -> Session.ofNobody(performer, joined(changes, cookies.useless(sent))));
  }

  private Session account(
      SessionCookies.Sent sent, String address, Instant now, List<CookieChange> changes) {
    String id = sent.session();
    Optional<FoundSession> found = id == null ? Optional.empty() : find(id, now);
    SignedIn person = found.map(FoundSession::signedIn).orElse(null);
    SessionRow row = found.map(FoundSession::session).orElse(null);
    if (person != null
        && row != null
        && id != null
        && row.appId() == null
        && person.account().token().equals(row.token())
        && sent.name(person.account())) {
      return new Session(
          Session.Kind.ACCOUNT,
          rules.performer(person, null, address, now),
          keys(row, id),
          changes);
    }
    Session nobody = Session.ofNobody(rules.anonymous(address), changes);
    return remembered(sent)
        .map(known -> signIn(nobody, known, null))
        .orElseGet(
            () -> Session.ofNobody(nobody.performer(), joined(changes, cookies.useless(sent))));
  }

  private Optional<SignedIn> remembered(SessionCookies.Sent sent) {
    String token = sent.token();
    String userId = sent.userId();
    if (token == null || userId == null || !userId.matches("[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    return database
        .read(sql -> SessionTable.person(sql, Long.parseLong(userId)))
        .filter(person -> Hashes.same(person.account().token(), token))
        .filter(person -> sent.name(person.account()));
  }

  private Optional<FoundSession> find(String id, Instant now) {
    String hash = Hashes.sha256(id);
    Optional<FoundSession> found = database.read(sql -> SessionTable.find(sql, hash, now));
    if (found.isPresent() && found.get().session().expires().isBefore(now.plus(RENEWED_BELOW))) {
      database.write(tx -> {
        SessionTable.renew(tx.sql(), hash, now.plus(LIFETIME));
        return true;
      });
    }
    return found;
  }

  private void keep(SessionRow row, Session before, Instant now) {
    boolean clean = opened.incrementAndGet() % NEW_BETWEEN_CLEANINGS == 0;
    Session.Keys replaced = before.keys();
    database.write(tx -> {
      if (replaced != null && before.isAnonymous()) {
        String hash = Hashes.sha256(replaced.id());
        SessionTable.spend(tx.sql(), hash, visitors.ends(replaced.id()));
      } else if (replaced != null) {
        SessionTable.delete(tx.sql(), Hashes.sha256(replaced.id()));
      }
      SessionTable.insert(tx.sql(), row);
      if (clean) {
        SessionTable.deleteExpired(tx.sql(), now, CLEANED_AT_ONCE);
      }
      return true;
    });
  }

  private static String visitorKey(Database database, RandomGenerator random) {
    return database
        .read(sql -> SettingTable.find(sql, VISITOR_KEY))
        .orElseGet(() -> {
          String fresh = RandomText.hex(random, KEY_BYTES);
          return database.write(tx -> SettingTable.keepFirst(tx.sql(), VISITOR_KEY, fresh));
        });
  }

  private String secret() {
    return RandomText.hex(random, KEY_BYTES);
  }

  private static Session.Keys keys(SessionRow row, String id) {
    return new Session.Keys(id, row.secret(), row.loginSecret());
  }

  /** Of two changes to one cookie only the last one counts. */
  private static List<CookieChange> joined(List<CookieChange> before, List<CookieChange> more) {
    return Stream.concat(
            before.stream()
                .filter(old -> more.stream().noneMatch(fresh -> fresh.name().equals(old.name()))),
            more.stream())
        .toList();
  }
}
