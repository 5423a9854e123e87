package org.palimpsest.wikitext.link;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Addresses outside the wiki: where they end, and how they are written. */
final class ExternalAddress {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String UNRESERVED = "-._~";
  private static final String ENCODED = "\"<>`^{|}\\ ";

  private ExternalAddress() {}

  /**
   * Where an address ends.
   *
   * @param start behind its protocol
   * @return the place; {@code start} if nothing stands there
   */
  static int end(CharSequence text, int start) {
    int at = start;
    int closing = addressInBrackets(text, start);
    if (closing > 0) {
      at = closing;
    }
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The same for an address in running text, which some character references end, too. */
  static int endInSentence(String text, int start) {
    int end = Math.max(start, addressInBrackets(text, start));
    while (end < text.length()
        && isPart(text.charAt(end))
        && (text.charAt(end) != '&' || !EndingReferences.isAt(text, end))) {
      end++;
    }
    return end;
  }

  /** Behind an address of IPv6 in brackets; 0 if there is none. */
  private static int addressInBrackets(CharSequence text, int start) {
    if (start >= text.length() || text.charAt(start) != '[') {
      return 0;
    }
    int at = start + 1;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at > start + 1 && at < text.length() && text.charAt(at) == ']' ? at + 1 : 0;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'f')
        || (c >= 'A' && c <= 'F')
        || c == ':'
        || c == '.';
  }

  private static boolean isPart(char c) {
    if (c <= ' ' || c == 0x7F || c == '\uFFFD') {
      return false;
    }
    if (c < 0x80) {
      return c != '[' && c != ']' && c != '<' && c != '>' && c != '"';
    }
    return !isBlank(c);
  }

  /** Whether this is a blank of any width. */
  static boolean isBlank(char c) {
    return c == ' ' || (c >= 0x80 && Character.getType(c) == Character.SPACE_SEPARATOR);
  }

  /** An address as a link has it: without signs in the host that nobody sees. */
  static String clean(String address) {
    String piped = address.replace("|", "%7C");
    int authority = piped.indexOf("//");
    if (authority < 0) {
      return piped;
    }
    int start = authority + 2;
    int end = start;
    while (end < piped.length() && "/?#".indexOf(piped.charAt(end)) < 0) {
      end++;
    }
    StringBuilder host = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (!isInvisible(piped.charAt(i))) {
        host.append(piped.charAt(i));
      }
    }
    String cleaned = host.toString();
    if (authority == 0) {
      cleaned = cleaned.replace("[", "%5B").replace("]", "%5D");
    }
    return piped.substring(0, start) + cleaned + piped.substring(end);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u034F'
        || (c >= '\u180B' && c <= '\u180D')
        || (c >= '\u200B' && c <= '\u200D')
        || c == '\u2060'
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\uFEFF'
        || c == '\u1806';
  }

  /** An address in the one form in which it is kept and found: encoded only where it must be. */
  static String canonical(String address) {
    byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(bytes.length + 16);
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      int value = b == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      if (value >= 0) {
        append(value, isUnreserved(value), out);
        i += 2;
      } else {
        append(b & 0xFF, b > ' ' && ENCODED.indexOf(b) < 0 && b != 0x7F, out);
      }
    }
    return out.toString();
  }

  private static void append(int value, boolean plain, StringBuilder out) {
    if (plain) {
      out.append((char) value);
    } else {
      out.append('%').append(HEX.toHexDigits((byte) value));
    }
  }

  private static int hex(byte high, byte low) {
    int a = Character.digit(high, 16);
    int b = Character.digit(low, 16);
    return a < 0 || b < 0 ? -1 : 16 * a + b;
  }

  private static boolean isUnreserved(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || UNRESERVED.indexOf(c) >= 0;
  }
}
