package org.palimpsest.wikitext.testing;

import java.util.List;
import java.util.Random;

/** Texts by chance, for tests that must hold for any. */
public final class RandomText {
  private static final List<String> MARKUP =
      List.of(
          "\n",
          "\n",
          "\n== ",
          " ==\n",
          "\n== H ==\n",
          "=",
          "{{",
          "}}",
          "{{{",
          "}}}",
          "[[",
          "]]",
          "|",
          "a",
          "b (c)",
          ", d",
          "Help:",
          " ",
          "<!--",
          "-->",
          "<nowiki>",
          "</nowiki>",
          "<pre>",
          "</pre>",
          "<pre/>",
          "<includeonly>",
          "</includeonly>",
          "<noinclude>",
          "~~~",
          "~~~~",
          "~",
          "|]]",
          "[[|",
          "(",
          ")",
          "（",
          "）",
          "，",
          "\r\n",
          "\t",
          "\n= c =\n",
          "<pre ",
          ">");

  private RandomText() {}

  /** Pieces of markup in any order, most of it broken. */
  public static String markup(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(MARKUP.get(random.nextInt(MARKUP.size())));
    }
    return text.toString();
  }

  /** A page whose sections are divided by one blank line each. */
  public static String page(Random random) {
    StringBuilder page = new StringBuilder("lead");
    for (int i = random.nextInt(6); i > 0; i--) {
      String signs = "=".repeat(1 + random.nextInt(6));
      page.append("\n\n").append(signs).append(" H").append(i).append(' ').append(signs);
      page.append(random.nextBoolean() ? "\nbody " + i : "");
    }
    return page.toString();
  }
}
