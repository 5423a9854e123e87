package org.palimpsest.actionapi.format;

/** Texts in HTML. */
final class HtmlText {
  private HtmlText() {}

  /** Appends a text that stands between tags. */
  static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        default -> out.append(text.charAt(i));
      }
    }
  }
}
