package org.palimpsest.wiki.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A password's hash in one of the forms that are understood, with all that is needed to check it.
 */
sealed interface PasswordHash {
  /** Whether this is the hash of a password. Takes long, by design. */
  boolean matches(String password);

  /** The text that is kept. */
  String encoded();

  /** Reads the text that is kept; empty for a form that is not understood. */
  static Optional<PasswordHash> of(String encoded) {
    return Argon2id.read(encoded).or(() -> Pbkdf2.read(encoded));
  }

  /** The form of new hashes, kept as a PHC string. */
  record Argon2id(int memoryKib, int passes, int lanes, byte[] salt, byte[] hash)
      implements PasswordHash {
    private static final Pattern SHAPE =
        Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    static Argon2id make(String password, int memoryKib, int passes, RandomGenerator random) {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      return new Argon2id(
          memoryKib, passes, 1, salt, derive(password, memoryKib, passes, 1, salt, BYTES));
    }

    static Optional<PasswordHash> read(String encoded) {
      Matcher shape = SHAPE.matcher(encoded);
      if (!shape.matches()) {
        return Optional.empty();
      }
      return Optional.of(
          new Argon2id(
              Integer.parseInt(shape.group(1)),
              Integer.parseInt(shape.group(2)),
              Integer.parseInt(shape.group(3)),
              Base64.getDecoder().decode(shape.group(4)),
              Base64.getDecoder().decode(shape.group(5))));
    }

    @Override
    public boolean matches(String password) {
      return MessageDigest.isEqual(
          hash, derive(password, memoryKib, passes, lanes, salt, hash.length));
    }

    @Override
    public String encoded() {
      Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
      return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
          .formatted(
              memoryKib, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] derive(
        String password, int memoryKib, int passes, int lanes, byte[] salt, int length) {
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memoryKib)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      byte[] out = new byte[length];
      generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
      return out;
    }
  }

  /** MediaWiki's form, for accounts that were moved from there. */
  record Pbkdf2(String digest, int rounds, byte[] salt, byte[] hash) implements PasswordHash {
    private static final Pattern SHAPE =
        Pattern.compile(
            ":pbkdf2:(sha256|sha512):(\\d{1,8}):(\\d{1,4}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    static Optional<PasswordHash> read(String encoded) {
      Matcher shape = SHAPE.matcher(encoded);
      if (!shape.matches()) {
        return Optional.empty();
      }
      byte[] hash = Base64.getDecoder().decode(shape.group(5));
      return hash.length == Integer.parseInt(shape.group(3))
          ? Optional.of(
              new Pbkdf2(
                  shape.group(1),
                  Integer.parseInt(shape.group(2)),
                  Base64.getDecoder().decode(shape.group(4)),
                  hash))
          : Optional.empty();
    }

    @Override
    public boolean matches(String password) {
      try {
        SecretKeyFactory factory =
            SecretKeyFactory.getInstance(
                digest.equals("sha512") ? "PBKDF2WithHmacSHA512" : "PBKDF2WithHmacSHA256");
        byte[] derived =
            factory
                .generateSecret(
                    new PBEKeySpec(password.toCharArray(), salt, rounds, hash.length * 8))
                .getEncoded();
        return MessageDigest.isEqual(hash, derived);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java has PBKDF2", e);
      }
    }

    @Override
    public String encoded() {
      Base64.Encoder base64 = Base64.getEncoder();
      return ":pbkdf2:%s:%d:%d:%s:%s"
          .formatted(
              digest,
              rounds,
              hash.length,
              base64.encodeToString(salt),
              base64.encodeToString(hash));
    }
  }
}
