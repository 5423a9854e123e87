package org.palimpsest.model.text;

/** Plain text written for HTML. */
public final class HtmlText {
  private HtmlText() {}

  /** The text so that it means itself, between tags and in the values of attributes. */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#039;");
        default -> html.append(c);
      }
    }
    return html.toString();
  }
}
