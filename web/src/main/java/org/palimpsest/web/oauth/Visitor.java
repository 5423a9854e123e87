package org.palimpsest.web.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.cookie.Cookies;
import org.palimpsest.wiki.login.Session;

/** Who looks at a page, by cookies. Thread-safe. */
final class Visitor {
  private final OAuthSite site;
  private final InstantSource clock;

  Visitor(OAuthSite site, InstantSource clock) {
    this.site = site;
    this.clock = clock;
  }

  /**
   * Answers somebody, and tells them which cookies have changed: a remembered login begins a new
   * session, and the form of a page is worth nothing without it.
   */
  HttpReply answer(HttpRequest request, Function<Session, HttpReply> page) {
    Instant now = clock.instant();
    Session session =
        site.sessions().resolve(Cookies.parse(request.header("Cookie")), request.address());
    HttpReply reply = page.apply(session);
    List<Header> headers = new ArrayList<>(reply.headers());
    headers.addAll(site.cookies().of(session, request, now));
    return new HttpReply(reply.status(), headers, reply.body());
  }

  /**
   * Whether they can lend rights: a program that was lent some itself must not pass on more than
   * those.
   */
  static boolean canLend(Session session) {
    return session.kind() == Session.Kind.ACCOUNT;
  }
}
