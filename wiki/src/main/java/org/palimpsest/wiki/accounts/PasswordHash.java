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

  /** Reads the text that is kept; empty for a form that is not understood. */
  static Optional<PasswordHash> of(String encoded) {
    try {
      return Argon2id.read(encoded).or(() -> Pbkdf2.read(encoded));
    } catch (IllegalArgumentException badBase64) {
      return Optional.empty();
    }
  }

  /**
   * The form of new hashes, kept as a PHC string.
   *
   * @param memoryKib the memory that it takes
   * @param passes how often that is gone over
   * @param lanes how many threads could share the work
   * @param salt in Base64 without padding
   * @param hash in Base64 without padding
   */
  record Argon2id(int memoryKib, int passes, int lanes, String salt, String hash)
      implements PasswordHash {
    private static final Pattern SHAPE =
        Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
                + "\\$([A-Za-z0-9+/]{2,})\\$([A-Za-z0-9+/]{6,})");
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;

    static Argon2id make(String password, int memoryKib, int passes, RandomGenerator random) {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      byte[] hash = derive(password, memoryKib, passes, 1, salt, BYTES);
      return new Argon2id(memoryKib, passes, 1, text(salt), text(hash));
    }

    /** A hash that is no password's but takes as long to check as any other of this strength. */
    static Argon2id nobodys(int memoryKib, int passes) {
      return new Argon2id(memoryKib, passes, 1, text(new byte[SALT_BYTES]), text(new byte[BYTES]));
    }

    static Optional<PasswordHash> read(String encoded) {
      Matcher shape = SHAPE.matcher(encoded);
      if (!shape.matches()) {
        return Optional.empty();
      }
      bytes(shape.group(4));
      bytes(shape.group(5));
      return Optional.of(
          new Argon2id(
              Integer.parseInt(shape.group(1)),
              Integer.parseInt(shape.group(2)),
              Integer.parseInt(shape.group(3)),
              shape.group(4),
              shape.group(5)));
    }

    @Override
    public boolean matches(String password) {
      byte[] wanted = bytes(hash);
      return MessageDigest.isEqual(
          wanted, derive(password, memoryKib, passes, lanes, bytes(salt), wanted.length));
    }

    /** The text that is kept. */
    String encoded() {
      return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memoryKib, passes, lanes, salt, hash);
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

    private static String text(byte[] bytes) {
      return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
  }

  /**
   * MediaWiki's form, for accounts that were moved from there.
   *
   * @param algorithm Java's name of it
   * @param rounds how often it hashes
   * @param salt in Base64
   * @param hash in Base64
   */
  record Pbkdf2(String algorithm, int rounds, String salt, String hash) implements PasswordHash {
    private static final Pattern SHAPE =
        Pattern.compile(
            ":pbkdf2:sha(256|512):([1-9]\\d{0,7}):(\\d{1,4}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    static Optional<PasswordHash> read(String encoded) {
      Matcher shape = SHAPE.matcher(encoded);
      if (!shape.matches()
          || bytes(shape.group(4)).length == 0
          || bytes(shape.group(5)).length != Integer.parseInt(shape.group(3))) {
        return Optional.empty();
      }
      return Optional.of(
          new Pbkdf2(
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
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }
}
