package org.palimpsest.wiki.login;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.user.AccountRow;
import org.palimpsest.wiki.login.SessionKeeper.Entrance;

/**
 * The names of the cookies, and which of them change when (spec: auth-and-rights.md, section 1).
 */
final class SessionCookies {
  private static final Duration REMEMBERED = Duration.ofDays(180);
  private static final Duration NAMED = Duration.ofDays(30);
  private static final int LONGEST_ID = 64;

  private final String session;
  private final String botSession;
  private final String userId;
  private final String userName;
  private final String token;

  SessionCookies(String prefix) {
    this.session = prefix + "_session";
    this.botSession = prefix + "_BPsession";
    this.userId = prefix + "UserID";
    this.userName = prefix + "UserName";
    this.token = prefix + "Token";
  }

  /**
   * What a client has sent of ours.
   *
   * @param session the session's id; null when it has none
   * @param botSession the id of a bot password's session
   * @param userId the account's id
   * @param userName the account's name
   * @param token the account's token, where the login is remembered
   */
  record Sent(
      @Nullable String session,
      @Nullable String botSession,
      @Nullable String userId,
      @Nullable String userName,
      @Nullable String token) {
    boolean isNothing() {
      return session == null && botSession == null && userId == null;
    }

    /** Whether the account's cookies, as far as they are there, are those of this account. */
    boolean name(AccountRow account) {
      return Long.toString(account.id()).equals(userId)
          && (userName == null || userName.equals(account.name()));
    }
  }

  Sent read(Map<String, String> cookies) {
    return new Sent(
        id(sent(cookies.get(session))),
        id(sent(cookies.get(botSession))),
        sent(cookies.get(userId)),
        sent(cookies.get(userName)),
        sent(cookies.get(token)));
  }

  List<CookieChange> kept(String id) {
    return List.of(CookieChange.untilClosed(session, id));
  }

  List<CookieChange> signedIn(String id, AccountRow account, Entrance entrance) {
    boolean remembered = entrance.remembers();
    Duration named = remembered ? REMEMBERED : NAMED;
    return List.of(
        CookieChange.untilClosed(session, id),
        CookieChange.lasting(userId, Long.toString(account.id()), named),
        CookieChange.lasting(userName, account.name(), named),
        remembered
            ? CookieChange.lasting(token, account.token(), REMEMBERED)
            : CookieChange.forget(token));
  }

  List<CookieChange> notRemembered() {
    return List.of(CookieChange.forget(token));
  }

  List<CookieChange> botSignedIn(String id) {
    return List.of(CookieChange.untilClosed(botSession, id));
  }

  List<CookieChange> signedOut() {
    return List.of(
        CookieChange.forget(session), CookieChange.forget(userId), CookieChange.forget(token));
  }

  List<CookieChange> botSignedOut() {
    return List.of(CookieChange.forget(botSession));
  }

  /**
   * What a client had better forget of which nothing tells who it is; the name does no harm.
   *
   * @param withSession whether the session means nothing either
   */
  List<CookieChange> useless(Sent sent, boolean withSession) {
    return signedOut().stream()
        .filter(change ->
            change.name().equals(session)
                ? withSession && sent.session() != null
                : change.name().equals(userId) ? sent.userId() != null : sent.token() != null)
        .toList();
  }

  private static @Nullable String id(@Nullable String value) {
    return value == null || value.isEmpty() || value.length() > LONGEST_ID ? null : value;
  }

  /** Simple clients keep the value with which a cookie is deleted, and send that. */
  private static @Nullable String sent(@Nullable String value) {
    return CookieChange.DELETED.equals(value) ? null : value;
  }
}
