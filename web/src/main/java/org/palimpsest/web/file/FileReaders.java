package org.palimpsest.web.file;

import org.palimpsest.http.HttpRequest;
import org.palimpsest.http.cookie.Cookies;
import org.palimpsest.model.rights.Right;
import org.palimpsest.wiki.login.Sessions;

/**
 * Who may fetch files: whoever may read the wiki. Where everybody may, nobody is asked who they
 * are. Thread-safe.
 *
 * @param open whether everybody may read the wiki
 */
public record FileReaders(boolean open, Sessions sessions) {
  boolean admit(HttpRequest request) {
    return open
        || sessions
            .resolve(Cookies.parse(request.header("Cookie")), request.address())
            .performer()
            .has(Right.READ);
  }
}
