package org.palimpsest.wiki.oauth;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.password.RandomText;

/**
 * Makes the access tokens of OAuth 2.0: JWTs signed by this wiki. The signature only spares the
 * database what was made up; a token counts because its hash is kept, so it can be taken back, and
 * whoever has a copy of the database still cannot make one. Thread-safe.
 */
final class AccessTokens {
  private static final int ID_BYTES = 20;
  private static final String PURPOSE = "access tokens";

  private final Vault vault;
  private final RandomGenerator random;

  AccessTokens(Vault vault, RandomGenerator random) {
    this.vault = vault;
    this.random = random;
  }

  /**
   * A new token.
   *
   * @param expires until when it is of use; null: for ever
   */
  String mint(
      String consumerKey,
      long accountId,
      GrantList grants,
      Instant now,
      @Nullable Instant expires) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("aud", consumerKey);
    claims.put("jti", RandomText.hex(random, ID_BYTES));
    claims.put("iat", now.getEpochSecond());
    if (expires != null) {
      claims.put("exp", expires.getEpochSecond());
    }
    claims.put("sub", Long.toString(accountId));
    claims.put("scopes", grants.all());
    return Jwts.sign(claims, vault.derive(PURPOSE));
  }

  /** Whether this may be one of ours: whether it still counts, the database knows. */
  boolean isOurs(String token) {
    return Jwts.isSigned(token, vault.derive(PURPOSE));
  }
}
