package org.palimpsest.web.file;

import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.cookie.Cookies;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.login.Sessions;
import org.palimpsest.wiki.performer.Performer;

/**
 * Who may fetch files: whoever may read the wiki. Where everybody may, nobody is asked who they
 * are. Thread-safe.
 *
 * @param open whether everybody may read the wiki
 */
public record FileReaders(boolean open, Sessions sessions) {
  boolean admit(HttpRequest request) {
    return open || performer(request).has(Right.READ);
  }

  /** Who asks. */
  Performer performer(HttpRequest request) {
    return sessions.resolve(Cookies.parse(request.header("Cookie")), request.address()).performer();
  }
}
