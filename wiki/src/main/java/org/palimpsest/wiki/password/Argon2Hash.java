package org.palimpsest.wiki.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The form of new hashes, kept as a PHC string; MediaWiki puts {@code :argon2:} before it.
 *
 * @param variant Bouncy Castle's number of the variant, of which new hashes have Argon2id
 * @param memoryKib the memory that it takes
 * @param passes how often that is gone over
 * @param lanes how many threads could share the work
 * @param salt in Base64 without padding
 * @param hash in Base64 without padding
 */
record Argon2Hash(int variant, int memoryKib, int passes, int lanes, String salt, String hash)
    implements PasswordHash {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?::argon2:)?\\$argon2(id?)\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]{2,})\\$([A-Za-z0-9+/]{6,})");
  private static final int SMALLEST_MEMORY_PER_LANE = 8;
  private static final int BYTES = 32;
  private static final int SALT_BYTES = 16;

  static Argon2Hash make(String password, int memoryKib, int passes, RandomGenerator random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Argon2Hash empty = ofId(memoryKib, passes, salt, new byte[BYTES]);
    return ofId(memoryKib, passes, salt, empty.derive(password));
  }

  /** A hash that is no password's but takes as long to check as any other of this strength. */
  static Argon2Hash nobodys(int memoryKib, int passes) {
    return ofId(memoryKib, passes, new byte[SALT_BYTES], new byte[BYTES]);
  }

  private static Argon2Hash ofId(int memoryKib, int passes, byte[] salt, byte[] hash) {
    return new Argon2Hash(Argon2Parameters.ARGON2_id, memoryKib, passes, 1, text(salt), text(hash));
  }

  static Optional<PasswordHash> read(String encoded) {
    Matcher shape = SHAPE.matcher(encoded);
    if (!shape.matches()) {
      return Optional.empty();
    }
    Argon2Hash hash =
        new Argon2Hash(
            shape.group(1).equals("i") ? Argon2Parameters.ARGON2_i : Argon2Parameters.ARGON2_id,
            Integer.parseInt(shape.group(2)),
            Integer.parseInt(shape.group(3)),
            Integer.parseInt(shape.group(4)),
            shape.group(5),
            shape.group(6));
    bytes(hash.salt);
    bytes(hash.hash);
    return hash.passes > 0
            && hash.lanes > 0
            && hash.memoryKib >= SMALLEST_MEMORY_PER_LANE * hash.lanes
        ? Optional.of(hash)
        : Optional.empty();
  }

  @Override
  public boolean matches(String password) {
    return MessageDigest.isEqual(bytes(hash), derive(password));
  }

  /** Whether a new hash of this strength would be made in the same way. */
  boolean isCurrent(Passwords.Strength strength) {
    return variant == Argon2Parameters.ARGON2_id
        && memoryKib == strength.memoryKib()
        && passes == strength.passes();
  }

  /** The text that is kept. */
  String encoded() {
    return "$argon2%s$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            variant == Argon2Parameters.ARGON2_i ? "i" : "id",
            memoryKib,
            passes,
            lanes,
            salt,
            hash);
  }

  private byte[] derive(String password) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(variant)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memoryKib)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(bytes(salt))
            .build());
    byte[] out = new byte[bytes(hash).length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), out);
    return out;
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
