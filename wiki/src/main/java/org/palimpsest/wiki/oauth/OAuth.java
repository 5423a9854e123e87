package org.palimpsest.wiki.oauth;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.palimpsest.model.user.UserNames;
import org.palimpsest.store.Database;
import org.palimpsest.wiki.authority.Authority;
import org.palimpsest.wiki.group.GroupRules;

/**
 * All that a wiki can do about OAuth. Its parts read nothing until they are used.
 *
 * @param consumers the applications
 * @param consents what users have lent to them
 * @param identity on whose behalf a request comes
 * @param requestTokens how an application of OAuth 1.0a comes to an access token
 * @param codes how one of OAuth 2.0 comes to a code
 * @param tokens how it comes from there to access tokens
 * @param profiles what an application learns of its user
 */
public record OAuth(
    Consumers consumers,
    Consents consents,
    OAuthIdentity identity,
    RequestTokens requestTokens,
    AuthorizationCodes codes,
    TokenEndpoint tokens,
    Profiles profiles) {

  /**
   * OAuth of a wiki.
   *
   * @param random a cryptographic generator, thread-safe
   */
  public static OAuth of(
      Database database,
      UserNames names,
      GroupRules rules,
      Authority authority,
      InstantSource clock,
      RandomGenerator random) {
    Vault vault = new Vault(database, random);
    AccessTokens accessTokens = new AccessTokens(vault, random);
    SignatureCheck check = new SignatureCheck(database, vault, clock);
    Consents consents = new Consents(database, names, vault, clock, random);
    return new OAuth(
        new Consumers(database, names, vault, accessTokens, clock, random),
        consents,
        new OAuthIdentity(database, rules, vault, check, accessTokens, clock),
        new RequestTokens(database, vault, check, consents, clock, random),
        new AuthorizationCodes(database, consents, clock, random),
        new TokenEndpoint(database, accessTokens, clock, random),
        new Profiles(database, rules, authority, vault, clock));
  }
}
