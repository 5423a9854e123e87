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
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * JWTs signed by HMAC. Apart from their users, so that the library is loaded only when there is one
 * to sign or to check.
 */
final class Jwts {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Jwts() {}

  /** These claims as a JWT, in their order, signed with this secret of 32 bytes or more. */
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

  /** Whether this is a JWT signed with this secret. */
  static boolean isSigned(String token, String secret) {
    try {
      return JWSObject.parse(token).verify(new MACVerifier(key(secret)));
    } catch (ParseException | JOSEException foreign) {
      return false;
    }
  }

  private static byte[] key(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
