package org.palimpsest.wikitext.link;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Names of pages as they stand in addresses, from which people copy them into links. */
public final class PercentEncoding {
  private PercentEncoding() {}

  /** The name that is meant; a percent sign without two hexadecimal digits stays. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int value = encoded[i] == '%' && i + 2 < encoded.length ? value(encoded, i + 1) : -1;
      decoded.write(value < 0 ? encoded[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int value(byte[] encoded, int at) {
    int high = Character.digit(encoded[at], 16);
    int low = Character.digit(encoded[at + 1], 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }
}
