package org.palimpsest.model.title;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses of pages, with the characters left readable that clients expect to be. */
public final class PageAddresses {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String READABLE = "-_.;@$!*(),/~:";

  private PageAddresses() {}

  /** Where a page is read. */
  public static String reading(String origin, String prefixedKey) {
    return origin + "/wiki/" + encode(prefixedKey);
  }

  /** Where a page is edited. */
  public static String editing(String origin, String prefixedKey) {
    return origin + "/w/index.php?title=" + encode(prefixedKey) + "&action=edit";
  }

  /** A title as it stands in an address. */
  public static String encode(String key) {
    StringBuilder encoded = new StringBuilder(key.length() + 16);
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (Character.isLetterOrDigit(b) || READABLE.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
