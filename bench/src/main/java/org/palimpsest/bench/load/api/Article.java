package org.palimpsest.bench.load.api;

import java.util.random.RandomGenerator;

/** Makes wikitext that looks like an article: headings, links, comments, lists, a table. */
public final class Article {
  private static final String[] WORDS = {
    "harbour", "ledger", "copper", "parish", "willow", "market", "bridge", "quarry", "orchard",
    "mill", "survey", "ferry", "garden"
  };

  private Article() {}

  /** An article of at least this many characters, the same for the same state of the generator. */
  public static String text(RandomGenerator random, int size) {
    StringBuilder text = new StringBuilder(size + 1000);
    for (int section = 1; text.length() < size; section++) {
      text.append("\n== Part ").append(section).append(" ==\n");
      paragraph(random, text);
      text.append("* first\n* second [[Main Page|start]]\n# third\n\n");
      text.append("{| class=\"wikitable\"\n! year !! number\n|-\n| 1 || 2\n|}\n");
    }
    text.setLength(size);
    return text.toString().strip();
  }

  private static void paragraph(RandomGenerator random, StringBuilder text) {
    for (int i = 0; i < 120; i++) {
      String word = WORDS[random.nextInt(WORDS.length)];
      if (random.nextInt(16) == 0) {
        text.append("[[").append(word).append(' ').append(random.nextInt(40)).append("]] ");
      } else {
        text.append(word).append(' ');
      }
    }
    text.append("'''strong''' ''slanted'' <!-- note --> [https://example.org/")
        .append(random.nextInt(99))
        .append(" source].\n\n");
  }
}
