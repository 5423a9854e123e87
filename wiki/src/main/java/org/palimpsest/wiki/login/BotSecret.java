package org.palimpsest.wiki.login;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.wiki.password.Hashes;
import org.palimpsest.wiki.password.RandomText;

/**
 * The secrets of bot passwords and their hashes.
 *
 * <p>A secret of ours has 160 random bits, so nobody can try them all however fast a hash is; the
 * slow hash that people's passwords need would protect nothing here. One salted SHA-256 makes a
 * bot's login as cheap as any other request. Who brings a secret of their own must bring a random
 * one.
 */
final class BotSecret {
  /** The shape by which a secret is told from a password. */
  static final Pattern SHAPE = Pattern.compile("[0-9a-w]{32,}");

  private static final int LENGTH = 32;
  private static final int SALT_BYTES = 16;
  private static final Pattern KEPT = Pattern.compile("sha256:([0-9a-f]+):([0-9a-f]{64})");

  private BotSecret() {}

  /** A new secret. */
  static String generate(RandomGenerator random) {
    return RandomText.base32(random, LENGTH);
  }

  /** The hash as it is kept. */
  static String hash(String secret, RandomGenerator random) {
    String salt = RandomText.hex(random, SALT_BYTES);
    return "sha256:" + salt + ':' + Hashes.sha256(salt + secret);
  }

  /** Whether this is the hash of a secret. */
  static boolean matches(String kept, String secret) {
    Matcher parts = KEPT.matcher(kept);
    return parts.matches() && Hashes.same(parts.group(2), Hashes.sha256(parts.group(1) + secret));
  }

  /**
   * What somebody who logs in with a bot password means.
   *
   * @param user the name of the account, as typed
   * @param appId the name of the bot password
   * @param secret its secret
   */
  record Claim(String user, String appId, String secret) {}

  /**
   * Reads {@code User@app} with the secret, or {@code User} with {@code app@secret}; empty when it
   * has neither shape, as a password of the account itself.
   */
  static Optional<Claim> claim(String name, String password) {
    int inName = name.lastIndexOf('@');
    if (inName >= 0 && SHAPE.matcher(password).matches()) {
      return Optional.of(
          new Claim(name.substring(0, inName), name.substring(inName + 1), password));
    }
    int inPassword = password.lastIndexOf('@');
    if (inPassword >= 0 && SHAPE.matcher(password.substring(inPassword + 1)).matches()) {
      return Optional.of(
          new Claim(name, password.substring(0, inPassword), password.substring(inPassword + 1)));
    }
    return Optional.empty();
  }
}
