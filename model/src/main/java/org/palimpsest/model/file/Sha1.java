package org.palimpsest.model.file;

import java.math.BigInteger;

/**
 * The two forms in which clients read a SHA-1: 40 hex digits, and 31 digits to the base 36 (spec:
 * filerevert-and-files.md, section 0).
 */
public final class Sha1 {
  private static final int HEX = 40;
  private static final int BASE36 = 31;

  private Sha1() {}

  /** To the base 36, from hex digits. */
  public static String base36(String hex) {
    return padded(new BigInteger(hex, 16).toString(36), BASE36);
  }

  /** In hex digits, from digits to the base 36; whatever is greater than any SHA-1 is none. */
  public static String hex(String base36) {
    return padded(new BigInteger(base36, 36).toString(16), HEX);
  }

  private static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
