package org.palimpsest.wiki.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.performer.Performer;

/**
 * Who is behind a request, and how that is known. Immutable: what changes a session (login, logout,
 * the first login token) gives a new one, whose {@code cookies} are all changes since the request
 * arrived; the last session of a request is the one to answer with.
 *
 * @param kind how the performer is known
 * @param performer who it is, with the rights of this request
 * @param keys the kept part of the session; null when nothing is kept, as for most readers
 * @param cookies what the client must be told, in order
 */
public record Session(
    Kind kind, Performer performer, @Nullable Keys keys, List<CookieChange> cookies) {

  /** How the performer of a request is known. */
  public enum Kind {
    /** By address only. */
    ANONYMOUS,
    /** By a login with the account's own password. */
    ACCOUNT,
    /** By a login with a bot password, whose grants cut the rights. */
    BOT_PASSWORD,
    /** By an application that proves itself with each request; nothing of it is kept. */
    OAUTH
  }

  /**
   * What is kept of a session on the server.
   *
   * @param id the value of the session's cookie; the store knows only its hash
   * @param secret the key of the tokens
   * @param loginSecret the key of login and createaccount tokens; null when none has been asked for
   *     since the last login
   */
  public record Keys(String id, String secret, @Nullable String loginSecret) {
    @Override
    public String toString() {
      return "Keys[hidden]";
    }
  }

  public Session {
    cookies = List.copyOf(cookies);
  }

  /** Somebody about whom nothing is kept. */
  public static Session ofNobody(Performer performer, List<CookieChange> cookies) {
    return new Session(Kind.ANONYMOUS, performer, null, cookies);
  }

  /** The same with more for the client to keep. */
  Session with(List<CookieChange> more) {
    return more.isEmpty()
        ? this
        : new Session(kind, performer, keys, CookieChange.joined(cookies, more));
  }

  /** The value of the session's cookie, or null when nothing is kept. */
  public @Nullable String id() {
    return keys == null ? null : keys.id();
  }

  /** Whether nobody is logged in. */
  public boolean isAnonymous() {
    return kind == Kind.ANONYMOUS;
  }

  /** Whether the client may log in as somebody else in this session. */
  public boolean canChangeUser() {
    return switch (kind) {
      case ANONYMOUS, ACCOUNT -> true;
      case BOT_PASSWORD, OAUTH -> false;
    };
  }

  /** Whether a login token has been given out that no login has used up yet. */
  public boolean awaitsLogin() {
    return keys != null && keys.loginSecret() != null;
  }
}
