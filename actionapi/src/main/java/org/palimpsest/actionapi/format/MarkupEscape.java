package org.palimpsest.actionapi.format;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The escapes of HTML and XML. */
final class MarkupEscape extends Escape {
  private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

  /** A text between the tags of HTML. */
  static final Escape HTML = new MarkupEscape(Map.of('&', "&amp;", '<', "&lt;"), false);

  /** A text between the tags of XML. What no XML can hold becomes U+FFFD. */
  static final Escape XML = new MarkupEscape(Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;"), true);

  /** The value of an attribute of XML, line breaks kept. */
  static final Escape XML_ATTRIBUTE =
      new MarkupEscape(
          Map.of(
              '&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#039;", '\n', "&#10;",
              '\r', "&#13;", '\t', "&#9;"),
          true);

  private final byte[][] replacements = new byte[128][];
  private final boolean xml;

  private MarkupEscape(Map<Character, String> marks, boolean xml) {
    super(escaped(marks, xml));
    this.xml = xml;
    for (int c = 0; c < ' ' && xml; c++) {
      replacements[c] = isSpace(c) ? null : REPLACEMENT;
    }
    marks.forEach((c, mark) -> replacements[c] = mark.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean[] escaped(Map<Character, String> marks, boolean xml) {
    boolean[] escaped = new boolean[128];
    for (int c = 0; c < ' ' && xml; c++) {
      escaped[c] = !isSpace(c);
    }
    marks.keySet().forEach(c -> escaped[c] = true);
    return escaped;
  }

  private static boolean isSpace(int c) {
    return c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  void append(byte[] utf8, int from, int to, Utf8Output out) {
    int begin = from;
    for (int i = from; i < to; i++) {
      byte b = utf8[i];
      byte @Nullable [] replacement = b >= 0 ? replacements[b] : noncharacter(utf8, i);
      if (replacement != null) {
        out.bytes(utf8, begin, i);
        out.bytes(replacement, 0, replacement.length);
        i += b >= 0 ? 0 : 2;
        begin = i + 1;
      }
    }
    out.bytes(utf8, begin, to);
  }

  /** U+FFFE and U+FFFF are no characters. */
  private byte @Nullable [] noncharacter(byte[] utf8, int i) {
    return xml && utf8[i] == (byte) 0xEF && utf8[i + 1] == (byte) 0xBF && utf8[i + 2] >= (byte) 0xBE
        ? REPLACEMENT
        : null;
  }
}
