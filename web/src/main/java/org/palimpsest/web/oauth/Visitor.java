package org.palimpsest.web.oauth;

import org.palimpsest.actionapi.Cookies;
import org.palimpsest.actionapi.http.HttpRequest;
import org.palimpsest.wiki.accounts.Session;
import org.palimpsest.wiki.accounts.Sessions;

/** Who looks at a page, by cookies. Thread-safe. */
final class Visitor {
  private final Sessions sessions;

  Visitor(Sessions sessions) {
    this.sessions = sessions;
  }

  Session of(HttpRequest request) {
    return sessions.resolve(Cookies.parse(request.header("Cookie")), request.address());
  }

  /**
   * Whether they can lend rights: a program that was lent some itself must not pass on more than
   * those.
   */
  static boolean canLend(Session session) {
    return session.kind() == Session.Kind.ACCOUNT;
  }
}
