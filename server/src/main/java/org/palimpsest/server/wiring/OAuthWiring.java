package org.palimpsest.server.wiring;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.http.Endpoint;
import org.palimpsest.actionapi.text.ApiMessages;
import org.palimpsest.store.Database;
import org.palimpsest.web.oauth.OAuthSite;
import org.palimpsest.web.oauth.RestOAuth;
import org.palimpsest.web.oauth.SpecialOAuth;
import org.palimpsest.wiki.accounts.ChosenLanguage;
import org.palimpsest.wiki.accounts.GroupRules;
import org.palimpsest.wiki.accounts.SessionKeeper;
import org.palimpsest.wiki.accounts.Sessions;
import org.palimpsest.wiki.language.Speech;
import org.palimpsest.wiki.oauth.OAuth;
import org.palimpsest.wiki.settings.Settings;

/**
 * The pages of OAuth, put together when somebody first asks for one: a server that starts has no
 * time for classes that most wikis never need. Thread-safe.
 */
final class OAuthWiring {
  private final Database database;
  private final Settings settings;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final OAuth oauth;
  private @Nullable Endpoint pages;
  private @Nullable Endpoint rest;

  OAuthWiring(
      Database database,
      Settings settings,
      InstantSource clock,
      RandomGenerator random,
      OAuth oauth) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.random = random;
    this.oauth = oauth;
  }

  /** {@code index.php}, on which nothing else is yet. */
  synchronized Endpoint pages() {
    if (pages == null) {
      pages = new SpecialOAuth(oauth, site(), clock, Router::nothing);
    }
    return pages;
  }

  /** {@code rest.php}. */
  synchronized Endpoint rest() {
    if (rest == null) {
      rest = new RestOAuth(oauth, site(), clock);
    }
    return rest;
  }

  private OAuthSite site() {
    GroupRules rules = new GroupRules(settings);
    SessionKeeper keeper = new SessionKeeper(database, settings, rules, clock, random);
    return new OAuthSite(
        new Sessions(database, settings, rules, keeper, clock),
        new Speech(ApiMessages.load(), settings.language(), new ChosenLanguage(database)::of));
  }
}
