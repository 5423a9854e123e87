package org.palimpsest.wiki.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.accounts.RandomText;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the access tokens of OAuth 2.0: JWTs signed by this wiki. The signature only spares the
 * database what was made up; a token counts because its hash is kept, so it can be taken back, and
 * whoever has a copy of the database still cannot make one. Thread-safe.
 */
final class AccessTokens {
  private static final JsonMapper JSON = JsonMapper.shared();
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
    return sign(claims, vault.derive(PURPOSE));
  }

  /** Whether this may be one of ours: whether it still counts, the database knows. */
  boolean isOurs(String token) {
    try {
      return JWSObject.parse(token).verify(new MACVerifier(key(vault.derive(PURPOSE))));
    } catch (ParseException | JOSEException foreign) {
      return false;
    }
  }

  /** These claims as a JWT, in their order, signed by HMAC with this secret of 32 bytes or more. */
  static String sign(Map<String, Object> claims, String secret) {
    try {
      JWSObject token =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build(),
              new Payload(JSON.writeValueAsString(claims)));
      token.sign(new MACSigner(key(secret)));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("A JWT could not be signed", e);
    }
  }

  private static byte[] key(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
