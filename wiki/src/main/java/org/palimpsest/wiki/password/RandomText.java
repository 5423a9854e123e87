package org.palimpsest.wiki.password;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Texts that nobody can guess, as long as the generator is a cryptographic one. */
public final class RandomText {
  private static final String BASE_32 = "0123456789abcdefghijklmnopqrstuv";

  private RandomText() {}

  /** So many characters {@code [0-9a-v]}, five random bits each. */
  public static String base32(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return base32(bytes, length);
  }

  /** Five bits of each of the first bytes, so many characters. */
  public static String base32(byte[] bytes, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(BASE_32.charAt(bytes[i] & 31));
    }
    return text.toString();
  }

  /** A number of at least 0 in so many characters, the highest digits first. */
  public static String base32(long number, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int shift = 5 * (length - 1); shift >= 0; shift -= 5) {
      text.append(BASE_32.charAt((int) (number >>> shift) & 31));
    }
    return text.toString();
  }

  /** So many bytes in hex. */
  public static String hex(RandomGenerator random, int bytes) {
    byte[] all = new byte[bytes];
    random.nextBytes(all);
    return HexFormat.of().formatHex(all);
  }
}
