package org.palimpsest.server.wiring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.CookieHeaders;
import org.palimpsest.http.Endpoint;
import org.palimpsest.web.file.HiddenFileEndpoint;
import org.palimpsest.web.oauth.RestOAuth;
import org.palimpsest.web.oauth.SpecialOAuth;
import org.palimpsest.web.page.PageSite;
import org.palimpsest.web.watch.ResetTokens;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.preference.OwnWatchlistToken;
import org.palimpsest.wiki.serving.FileFetcher;
import org.palimpsest.wiki.serving.HiddenFileFetcher;
import org.palimpsest.wiki.user.AccountNames;

/**
 * The pages of OAuth and that of people's tokens, put together when somebody first asks for one: a
 * server that starts has no time for classes that most wikis never need. Thread-safe.
 */
final class OAuthAssembly {
  private final Foundation base;
  private final OAuth oauth;
  private final LoginAssembly login;
  private final SiteAssembly site;
  private @Nullable Endpoint pages;
  private @Nullable Endpoint rest;

  OAuthAssembly(Foundation base, OAuth oauth, LoginAssembly login, SiteAssembly site) {
    this.base = base;
    this.oauth = oauth;
    this.login = login;
    this.site = site;
  }

  /** What answers at which script. */
  Map<String, Endpoint> scripts() {
    return Map.of(
        "/w/index.php", request -> pages().answer(request),
        "/w/rest.php", request -> rest().answer(request));
  }

  /** {@code index.php}, on which little else is yet. */
  private synchronized Endpoint pages() {
    if (pages == null) {
      Endpoint tokens =
          new ResetTokens(
              new OwnWatchlistToken(
                  base.database(), site.preferences().preferences(), base.random()),
              pageSite(),
              base.clock(),
              hiddenFiles());
      pages = new SpecialOAuth(oauth, pageSite(), base.clock(), tokens);
    }
    return pages;
  }

  private Endpoint hiddenFiles() {
    return new HiddenFileEndpoint(
        new HiddenFileFetcher(base.database(), base.titles()),
        new FileFetcher(base.database(), base.blobs()),
        pageSite(),
        base.clock(),
        Router::nothing);
  }

  /** {@code rest.php}. */
  private synchronized Endpoint rest() {
    if (rest == null) {
      rest = new RestOAuth(oauth, pageSite(), base.clock());
    }
    return rest;
  }

  private PageSite pageSite() {
    return new PageSite(
        login.sessions(),
        CookieHeaders.of(base.settings().answers()),
        new AccountNames(base.database()),
        site.localisation());
  }
}
