package org.palimpsest.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.testing.Browser;

/**
 * Trees are built as browsers build them, where there is no loose text. {@code -Dpalimpsest.seed=N}
 * repeats a run.
 */
class RandomTreesTest {
  private static final int TEXTS = 20_000;

  /**
   * Few enough that no formatting has to be divided more often than the standard allows: behind
   * that, the parser that is compared with forgets formatting which it has not closed.
   */
  private static final int MOST_TAGS = 14;

  private static final List<String> BLOCKS =
      List.of(
          "p", "center", "ul", "ol", "li", "dl", "dt", "dd", "h2", "h3", "table", "caption", "tr",
          "td", "th", "hr", "pre", "wbr");
  private static final List<String> INLINE =
      List.of("b", "i", "u", "font", "code", "span", "sub", "ins", "br");

  private static final TreeBuilder.Resolver NOTHING =
      new TreeBuilder.Resolver() {
        @Override
        public String link(LinkRequest link) {
          return "";
        }

        @Override
        public String media(MediaRequest media) {
          return "";
        }
      };

  @Test
  void soups_of_tags_become_the_trees_that_browsers_make_of_them() {
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String soup = soup(random);
      Marks marks = new Marks();
      List<Node> nodes =
          TreeBuilder.build(TagPass.apply(soup, marks), marks, NOTHING, Settings.Limits.STANDARD);
      assertThat(Browser.shouldRead(nodes).replace("{class=mw-empty-elt}", "{}"))
          .as("seed %d, text %d: %s", seed, i, soup)
          .isEqualTo(Browser.reads(soup));
    }
  }

  /** Stands in an element, as paragraphs of loose text would be ours alone. */
  private static String soup(Random random) {
    StringBuilder soup = new StringBuilder("<div>");
    int tags = 1 + random.nextInt(MOST_TAGS);
    boolean simple = random.nextBoolean();
    for (int i = 0; i < tags; i++) {
      List<String> names = random.nextBoolean() ? BLOCKS : INLINE;
      String name = names.get(random.nextInt(simple ? 4 : names.size()));
      switch (random.nextInt(5)) {
        case 0, 1 -> soup.append('<').append(name).append('>');
        case 2, 3 -> soup.append("</").append(name).append('>');
        default -> soup.append("x").append(i);
      }
    }
    return soup.toString();
  }
}
