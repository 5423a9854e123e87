package org.palimpsest.wikitext.link;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Ids of places in pages, in both spellings (spec: wikitext.md, 10.2). */
public final class Anchors {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private static final char NO_BREAK_SPACE = '\u00A0';

  private Anchors() {}

  /** The id of a heading of this text: runs of white space are one underscore each. */
  public static String html5(String text) {
    StringBuilder id = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' || c == ' ' || c == NO_BREAK_SPACE || (c >= '\t' && c <= '\r')) {
        blank = !id.isEmpty();
      } else {
        if (blank) {
          id.append('_');
          blank = false;
        }
        id.append(c);
      }
    }
    return id.toString();
  }

  /** The id as it was before all characters could be in one: encoded, with full stops. */
  public static String legacy(String html5) {
    StringBuilder id = new StringBuilder(html5.length() + 16);
    for (byte b : html5.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && (Character.isLetterOrDigit(b) || "-_.:".indexOf(b) >= 0)) {
        id.append((char) b);
      } else {
        id.append('.').append(HEX.toHexDigits(b));
      }
    }
    return id.toString();
  }

  /** A place as it stands behind an address; empty for none. What looks encoded stays so. */
  public static String behind(String fragment) {
    return fragment.isEmpty() ? "" : address(html5(fragment));
  }

  /** An id as it stands in the address of its place. */
  public static String address(String id) {
    StringBuilder out = new StringBuilder(id.length() + 8).append('#');
    for (int i = 0; i < id.length(); i++) {
      boolean encoded =
          id.charAt(i) == '%'
              && i + 2 < id.length()
              && Character.digit(id.charAt(i + 1), 16) >= 0
              && Character.digit(id.charAt(i + 2), 16) >= 0;
      out.append(encoded ? "%25" : id.substring(i, i + 1));
    }
    return out.toString();
  }
}
