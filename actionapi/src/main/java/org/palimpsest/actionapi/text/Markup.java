package org.palimpsest.actionapi.text;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.palimpsest.model.text.HtmlText;
import org.palimpsest.wiki.language.Notation;

/** Plain text written so that it means itself where markup is read. */
public final class Markup {
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

  /** One line of plain text: what goes into a sentence cannot look like the next one. */
  static final Notation LINE =
      new Notation(UnaryOperator.identity(), Markup::onOneLine, Markup::onOneLine);

  /**
   * For HTML. What goes into a sentence is written as wikitext would show it: its entities are
   * HTML's, and nothing else in it is special.
   */
  public static final Notation HTML = new Notation(Markup::tagless, Markup::wikitext, Markup::html);

  /** For wikitext. */
  public static final Notation WIKITEXT =
      new Notation(UnaryOperator.identity(), Markup::wikitext, UnaryOperator.identity());

  private Markup() {}

  /** For HTML, in text and in attributes. */
  public static String html(String text) {
    return HtmlText.escape(text);
  }

  private static String tagless(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String onOneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ");
  }

  /** For wikitext. */
  public static String wikitext(String text) {
    return WikitextEscape.escape(text);
  }
}
