package org.palimpsest.actionapi.text;

/** Plain text written so that it means itself where markup is read. */
public final class Markup {
  private Markup() {}

  /** For HTML, in text and in attributes. */
  public static String html(String text) {
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

  /** For wikitext. */
  public static String wikitext(String text) {
    StringBuilder wikitext = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("&<>[]{}|'=*#:;~_\n".indexOf(c) >= 0 && isMarkup(text, i)) {
        wikitext.append("&#").append((int) c).append(';');
      } else {
        wikitext.append(c);
      }
    }
    return wikitext.toString();
  }

  /** Single signs of punctuation mean themselves except at the start of a line. */
  private static boolean isMarkup(String text, int at) {
    char c = text.charAt(at);
    boolean doubled =
        (at > 0 && text.charAt(at - 1) == c)
            || (at + 1 < text.length() && text.charAt(at + 1) == c);
    return switch (c) {
      case '*', '#', ':', ';', '=' -> at == 0 || text.charAt(at - 1) == '\n';
      case '\'', '~', '_' -> doubled;
      case '\n' -> false;
      default -> true;
    };
  }
}
