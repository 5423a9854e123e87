package org.palimpsest.actionapi.request;

import java.nio.charset.StandardCharsets;

/** Percent-encoded texts outside of forms. */
public final class PercentCoding {
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
}
