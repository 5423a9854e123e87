package org.palimpsest.actionapi.text;

import java.util.regex.Pattern;
import org.palimpsest.wiki.language.Notation;

/** Plain text written so that it means itself where markup is read. */
public final class Markup {
  /** One line of plain text: what goes into a sentence cannot look like the next one. */
  static final Notation LINE =
      new Notation() {
        @Override
        public String words(String words) {
          return words;
        }

        @Override
        public String text(String text) {
          return BLANKS.matcher(text).replaceAll(" ");
        }

        @Override
        public String plain(String text) {
          return text(text);
        }
      };

  /** For HTML. */
  public static final Notation HTML =
      new Notation() {
        @Override
        public String words(String words) {
          return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        }

        @Override
        public String text(String text) {
          // What wikitext would show: its entities are HTML's, and nothing else in it is special.
          return wikitext(text);
        }

        @Override
        public String plain(String text) {
          return html(text);
        }
      };

  /** For wikitext. */
  public static final Notation WIKITEXT =
      new Notation() {
        @Override
        public String words(String words) {
          return words;
        }

        @Override
        public String text(String text) {
          return wikitext(text);
        }

        @Override
        public String plain(String text) {
          return text;
        }
      };

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

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
    return WikitextEscape.escape(text);
  }
}
