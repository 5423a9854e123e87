package org.palimpsest.wiki.login;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.login.BotPasswordRow;
import org.palimpsest.store.login.FoundSession;
import org.palimpsest.store.login.SessionRow;
import org.palimpsest.store.login.SessionTable;
import org.palimpsest.store.login.SignedIn;
import org.palimpsest.wiki.group.GroupRules;
import org.palimpsest.wiki.login.SessionKeeper.Entrance;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.setting.SiteSettings;

/** Finds out who is behind a request (spec: auth-and-rights.md, section 1). Thread-safe. */
public final class Sessions {
  private final Database database;
  private final GroupRules rules;
  private final SessionKeeper keeper;
  private final SessionCookies cookies;
  private final InstantSource clock;

  /** Finds the sessions that this keeper has opened. */
  public Sessions(
      Database database,
      SiteSettings settings,
      GroupRules rules,
      SessionKeeper keeper,
      InstantSource clock) {
    this.database = database;
    this.rules = rules;
    this.keeper = keeper;
    this.cookies = new SessionCookies(settings.cookiePrefix());
    this.clock = clock;
  }

  /**
   * Who is behind a request with these cookies (decoded values by full name) from this canonical
   * address. Costs one query for a session, a visitor's included, and none without cookies of ours.
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

  /**
   * Whether a request with these cookies may well be an account's, which is told before its body is
   * read. Changes nothing; costs one query, and none without cookies of ours.
   */
  public boolean mayBeSignedIn(Map<String, String> sentCookies) {
    SessionCookies.Sent sent = cookies.read(sentCookies);
    if (sent.isNothing()) {
      return false;
    }
    Instant now = clock.instant();
    return isSignedIn(sent.botSession(), now)
        || isSignedIn(sent.session(), now)
        || remembered(sent, now).isPresent();
  }

  private boolean isSignedIn(@Nullable String id, Instant now) {
    return id != null
        && database
            .query(sql -> SessionTable.find(sql, Hashes.sha256(id), now))
            .filter(found -> found.signedIn() != null)
            .isPresent();
  }

  /** Somebody of whom only the address is known: also for requests that must not be trusted. */
  public Session anonymous(String address) {
    return Session.ofNobody(rules.anonymous(address), List.of());
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
        rules
            .performer(person, Grants.of(bot.grants()), address, now)
            .onlyOn(Restrictions.pages(bot.restrictions())),
        keys(found.session(), id),
        List.of());
  }

  /** No account is claimed, or not rightly, so the session must be a visitor's. */
  private Session nobody(
      SessionCookies.Sent sent, String address, Instant now, List<CookieChange> changes) {
    Session.Keys keys =
        Optional.ofNullable(sent.session()).flatMap(id -> keeper.visitor(id, now)).orElse(null);
    return new Session(
        Session.Kind.ANONYMOUS,
        rules.anonymous(address),
        keys,
        CookieChange.joined(changes, cookies.useless(sent, keys == null)));
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
        && sent.name(person.account())
        && !rules.isOver(person.account(), now)) {
      return new Session(
          Session.Kind.ACCOUNT,
          rules.performer(person, null, address, now),
          keys(row, id),
          changes);
    }
    Session returning = Session.ofNobody(rules.anonymous(address), changes);
    return remembered(sent, now)
        .flatMap(known -> keeper.signIn(returning, known, null, Entrance.RETURN))
        .orElseGet(() -> nobody(sent, address, now, changes));
  }

  private Optional<SignedIn> remembered(SessionCookies.Sent sent, Instant now) {
    String token = sent.token();
    String userId = sent.userId();
    if (token == null || userId == null || !userId.matches("[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    return database
        .query(sql -> SessionTable.person(sql, Long.parseLong(userId)))
        .filter(person -> Hashes.same(person.account().token(), token))
        .filter(person -> sent.name(person.account()))
        .filter(person -> !rules.isOver(person.account(), now));
  }

  private Optional<FoundSession> find(String id, Instant now) {
    String hash = Hashes.sha256(id);
    Optional<FoundSession> found = database.query(sql -> SessionTable.find(sql, hash, now));
    found.ifPresent(known -> keeper.renew(known.session(), now));
    return found;
  }

  private static Session.Keys keys(SessionRow row, String id) {
    return new Session.Keys(id, row.secret(), row.loginSecret());
  }
}
