package org.palimpsest.store.blob;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of some bytes, under which they are kept.
 *
 * @param hex 64 hexadecimal digits, lower case
 */
public record BlobKey(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public BlobKey {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + hex);
    }
  }

  /** The key with these 32 bytes. */
  public static BlobKey of(byte[] hash) {
    return new BlobKey(HexFormat.of().formatHex(hash));
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
