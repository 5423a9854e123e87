package org.palimpsest.wiki.login;

import java.time.Duration;

/** What became of a login; {@code session} is the one to go on with, changed or not. */
public sealed interface LoginOutcome {
  /** The session to answer with. */
  Session session();

  /** The first step of a client that has not asked for a token before: here it is. */
  record TokenNeeded(Session session, String token) implements LoginOutcome {}

  /** The token is not one of this session. */
  record WrongToken(Session session) implements LoginOutcome {}

  /** No login is awaited: the cookie did not come back, or a login has used the token up. */
  record SessionLost(Session session) implements LoginOutcome {}

  /** The performer of such a session cannot be changed. */
  record NotChangeable(Session session) implements LoginOutcome {}

  /** Nothing to check: no name or password, or a name that nobody can have. */
  record NothingToCheck(Session session) implements LoginOutcome {}

  /** Too many tries; another one makes sense after this time. */
  record Throttled(Session session, Duration delay) implements LoginOutcome {}

  /** The name, or the password, is wrong; which of them is not said. */
  record WrongPassword(Session session) implements LoginOutcome {}

  /** Logged in, as the session's performer. */
  record Success(Session session) implements LoginOutcome {}
}
