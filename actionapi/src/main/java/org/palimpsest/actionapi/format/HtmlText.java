package org.palimpsest.actionapi.format;

/** Texts in HTML. */
final class HtmlText {
  private HtmlText() {}

  /** Appends a text to a page, or to an attribute in double quotes. */
  static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        default -> out.append(text.charAt(i));
      }
    }
  }
}
