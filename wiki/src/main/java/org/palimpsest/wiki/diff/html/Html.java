package org.palimpsest.wiki.diff.html;

/** Writes text so that HTML shows it. */
final class Html {
  private Html() {}

  /** Appends part of a text between tags. */
  static void append(StringBuilder html, CharSequence text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
  }

  /** A text between tags. */
  static String text(String text) {
    StringBuilder html = new StringBuilder(text.length());
    append(html, text, 0, text.length());
    return html.toString();
  }

  /** A text as the value of an attribute. */
  static String attribute(String text) {
    return text(text).replace("\"", "&quot;");
  }
}
