package org.palimpsest.server.wiring;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.CookieHeaders;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.web.oauth.OAuthSite;
import org.palimpsest.web.oauth.RestOAuth;
import org.palimpsest.web.oauth.SpecialOAuth;
import org.palimpsest.wiki.user.AccountNames;

/**
 * The pages of OAuth, put together when somebody first asks for one: a server that starts has no
 * time for classes that most wikis never need. Thread-safe.
 */
final class OAuthWiring {
  private final Shared wiki;
  private @Nullable Endpoint pages;
  private @Nullable Endpoint rest;

  OAuthWiring(Shared wiki) {
    this.wiki = wiki;
  }

  /** {@code index.php}, on which nothing else is yet. */
  synchronized Endpoint pages() {
    if (pages == null) {
      pages = new SpecialOAuth(wiki.oauth(), site(), wiki.clock(), Router::nothing);
    }
    return pages;
  }

  /** {@code rest.php}. */
  synchronized Endpoint rest() {
    if (rest == null) {
      rest = new RestOAuth(wiki.oauth(), site(), wiki.clock());
    }
    return rest;
  }

  private OAuthSite site() {
    return new OAuthSite(
        wiki.sessions(),
        CookieHeaders.of(wiki.settings()),
        new AccountNames(wiki.database()),
        wiki.speech());
  }
}
