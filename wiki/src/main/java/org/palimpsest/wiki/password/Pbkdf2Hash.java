package org.palimpsest.wiki.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * MediaWiki's usual form: {@code :pbkdf2:sha512:30000:64:salt:hash}.
 *
 * @param algorithm Java's name of it
 * @param rounds how often it hashes
 * @param salt in Base64
 * @param hash in Base64
 */
record Pbkdf2Hash(String algorithm, int rounds, String salt, String hash) implements PasswordHash {
  private static final Pattern SHAPE =
      Pattern.compile(
          ":pbkdf2:sha(1|256|384|512):([1-9]\\d{0,7}):(\\d{1,4})"
              + ":([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

  static Optional<PasswordHash> read(String encoded) {
    Matcher shape = SHAPE.matcher(encoded);
    if (!shape.matches()
        || bytes(shape.group(4)).length == 0
        || bytes(shape.group(5)).length == 0
        || bytes(shape.group(5)).length != Integer.parseInt(shape.group(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new Pbkdf2Hash(
            "PBKDF2WithHmacSHA" + shape.group(1),
            Integer.parseInt(shape.group(2)),
            shape.group(4),
            shape.group(5)));
  }

  @Override
  public boolean matches(String password) {
    byte[] wanted = bytes(hash);
    PBEKeySpec spec =
        new PBEKeySpec(password.toCharArray(), bytes(salt), rounds, wanted.length * 8);
    try {
      return MessageDigest.isEqual(
          wanted, SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has PBKDF2", e);
    }
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
