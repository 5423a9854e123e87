package org.palimpsest.wiki.oauth.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks signatures of OAuth 1.0a. Ours, because the one library that is still released and can be
 * a server's compares them by {@code String.equals}, takes RSA keys in certificates only and reads
 * headers by a pattern that is quadratic.
 */
public final class Signatures {
  /** With the secrets of the application and the token. */
  public static final String HMAC_SHA1 = "HMAC-SHA1";

  /** With a key of which we know the public half. */
  public static final String RSA_SHA1 = "RSA-SHA1";

  private Signatures() {}

  /** Whether a request is signed by {@link #HMAC_SHA1} with these secrets. */
  public static boolean isSigned(SignedRequest request, String secret, String tokenSecret) {
    String key = BaseString.encode(secret) + "&" + BaseString.encode(tokenSecret);
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] right = mac.doFinal(BaseString.of(request).getBytes(StandardCharsets.UTF_8));
      return decode(request).filter(sent -> MessageDigest.isEqual(right, sent)).isPresent();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA1", e);
    }
  }

  /** Whether a request is signed by {@link #RSA_SHA1} with the other half of this key. */
  public static boolean isSigned(SignedRequest request, PublicKey key) {
    Optional<byte[]> sent = decode(request);
    if (sent.isEmpty()) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("SHA1withRSA");
      signature.initVerify(key);
      signature.update(BaseString.of(request).getBytes(StandardCharsets.UTF_8));
      return signature.verify(sent.get());
    } catch (GeneralSecurityException wrongLength) {
      return false;
    }
  }

  /** Reads an RSA key in PEM ({@code BEGIN PUBLIC KEY}); empty when it is none. */
  public static Optional<PublicKey> publicKey(@Nullable String pem) {
    if (pem == null) {
      return Optional.empty();
    }
    String body = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----", "").replaceAll("\\s", "");
    try {
      byte[] encoded = Base64.getDecoder().decode(body);
      return Optional.of(
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> decode(SignedRequest request) {
    try {
      return Optional.of(Base64.getDecoder().decode(request.get("oauth_signature")));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
