package org.palimpsest.wiki.password;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Hashes passwords with Argon2id, and checks these and MediaWiki's forms for accounts from there.
 *
 * <p>Each hash takes a tenth of a second and tens of megabytes of the calling thread: who serves
 * strangers goes through {@link PasswordWorkers}. Thread-safe.
 */
public final class Passwords {
  /**
   * How costly hashes are.
   *
   * @param memoryKib the memory of one hash
   * @param passes how often it is gone over
   */
  public record Strength(int memoryKib, int passes) {
    /** What is recommended for servers. */
    public static final Strength STANDARD = new Strength(19 * 1024, 2);
  }

  /** What checking a password has shown. */
  public enum Verdict {
    RIGHT,
    /** Right, but the hash should be replaced by a new one of the same password. */
    RIGHT_BUT_OUTDATED,
    WRONG
  }

  private final Strength strength;
  private final RandomGenerator random;
  private final PasswordHash nobodys;

  /**
   * @param random a cryptographic generator, for the salts
   */
  public Passwords(Strength strength, RandomGenerator random) {
    this.strength = strength;
    this.random = random;
    this.nobodys = Argon2Hash.nobodys(strength.memoryKib(), strength.passes());
  }

  /** The hash of a new password, as it is kept. */
  public String hash(String password) {
    return Argon2Hash.make(password, strength.memoryKib(), strength.passes(), random).encoded();
  }

  /**
   * Checks a password.
   *
   * @param encoded the hash as it is kept; null where there is no account or no password: takes as
   *     long as if there were one
   */
  public Verdict check(@Nullable String encoded, String password) {
    Optional<PasswordHash> known = Optional.ofNullable(encoded).flatMap(PasswordHash::of);
    PasswordHash hash = known.orElse(nobodys);
    if (!hash.matches(password) || known.isEmpty()) {
      return Verdict.WRONG;
    }
    return isCurrent(hash) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OUTDATED;
  }

  private boolean isCurrent(PasswordHash hash) {
    return hash instanceof Argon2Hash argon && argon.isCurrent(strength);
  }
}
