package org.palimpsest.wiki.dump;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** SHA-1 digests as dumps have them: in base 36, 31 digits. */
public final class DumpDigest {
  private static final int LENGTH = 31;
  private static final int BASE = 36;

  private DumpDigest() {}

  /** A digest of 40 hex digits. */
  public static String of(String hex) {
    String digits = new BigInteger(hex, 16).toString(BASE);
    return "0".repeat(Math.max(0, LENGTH - digits.length())) + digits;
  }

  /**
   * The digest of a revision: that of its only slot, or one over those of all.
   *
   * @param slots the digests of the slots in base 36, by role
   */
  public static String ofRevision(SortedMap<String, String> slots) {
    return slots.values().stream().reduce((left, right) -> over(left + right)).orElse("");
  }

  private static String over(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
      return of(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
