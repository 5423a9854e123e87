package org.palimpsest.web.page;

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
public final class Visitor {
  private final PageSite site;
  private final InstantSource clock;

  public Visitor(PageSite site, InstantSource clock) {
    this.site = site;
    this.clock = clock;
  }

  /**
   * Answers somebody, and tells them which cookies have changed: a remembered login begins a new
   * session, and the form of a page is worth nothing without it.
   */
  public HttpReply answer(HttpRequest request, Function<Session, HttpReply> page) {
    Instant now = clock.instant();
    Session session =
        site.sessions().resolve(Cookies.parse(request.header("Cookie")), request.address());
    HttpReply reply = page.apply(session);
    List<Header> headers = new ArrayList<>(reply.headers());
    headers.addAll(site.cookies().of(session, request, now));
    return new HttpReply(reply.status(), headers, reply.body());
  }

  /**
   * Whether it is somebody in person, by their own login: a program that was lent some rights must
   * not pass them on, nor get at what is only for the person.
   */
  public static boolean isInPerson(Session session) {
    return session.kind() == Session.Kind.ACCOUNT;
  }
}
