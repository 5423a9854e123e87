package org.palimpsest.http.form;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoded texts outside of forms. */
public final class PercentCoding {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentCoding() {}

  /** The text with its escapes decoded as UTF-8; what is no escape stands for itself. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = FormDecoder.unescape(bytes, 0, bytes.length, bytes);
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /**
   * A text as it stood in the request, with everything but letters, digits and {@code -_.~}
   * escaped.
   *
   * @param latin whether it stood there in windows-1252
   */
  public static String encode(String text, boolean latin) {
    byte[] bytes = text.getBytes(latin ? FormDecoder.WINDOWS_1252 : StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length + 16);
    for (byte b : bytes) {
      if (b > 0 && (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(HEX.toHexDigits(b));
      }
    }
    return encoded.toString();
  }
}
