package org.palimpsest.wiki.accounts;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Texts that nobody can guess, as long as the generator is a cryptographic one. */
final class RandomText {
  private static final String BASE_32 = "0123456789abcdefghijklmnopqrstuv";

  private RandomText() {}

  /** So many characters {@code [0-9a-v]}, five random bits each. */
  static String base32(RandomGenerator random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    StringBuilder text = new StringBuilder(length);
    for (byte b : bytes) {
      text.append(BASE_32.charAt(b & 31));
    }
    return text.toString();
  }

  /** So many bytes in hex. */
  static String hex(RandomGenerator random, int bytes) {
    byte[] all = new byte[bytes];
    random.nextBytes(all);
    return HexFormat.of().formatHex(all);
  }
}
