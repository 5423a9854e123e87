package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.testing.InMemoryWiki;
import org.palimpsest.wikitext.word.MagicWord;
import org.palimpsest.wikitext.word.MagicWords;

/** Calls with arguments that nobody meant. {@code -Dpalimpsest.seed=N} repeats a run. */
final class RandomCallsTest {
  private static final int CALLS = 3000;

  private static final List<String> WORDS =
      MagicWords.with(true, true).all().stream()
          .filter(word -> word.kinds().contains(MagicWord.Kind.FUNCTION))
          .map(word -> word.aliases().getFirst().replace(":", "").replace("#", ""))
          .toList();

  private static final List<String> PARTS =
      List.of(
          "",
          "a",
          "0",
          "-1",
          "1.5",
          "99999999999",
          "-99999999999",
          "1e400",
          "-1e400",
          ".",
          "..",
          "/",
          "x=",
          "=y",
          "#default",
          "1=q",
          "%",
          "%zz",
          "+",
          "(",
          ")",
          "/0",
          "^",
          "e",
          "pi",
          "mod",
          "not",
          "ln",
          "round",
          "<b>",
          "<nowiki>x</nowiki>",
          "[",
          "]",
          "😀",
          "é",
          "Y-m-d",
          "xrY",
          "xhY",
          "xmF",
          "xij",
          "xtY",
          "\"",
          "\\",
          "x",
          "next friday",
          "1 month ago",
          "@99999999999999",
          "2009-02-31",
          "9999-12-31",
          "R",
          "edit",
          "Existing",
          "Special:Version",
          "Media:A.png",
          "wikipedia:x",
          "&amp;",
          "&#0;",
          "~",
          "*",
          "\n",
          "<span class=\"error\">");

  private static <T> T any(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private static String call(Random random) {
    StringBuilder call = new StringBuilder("{{");
    call.append(random.nextBoolean() ? "#" : "").append(any(random, WORDS));
    char divider = ':';
    for (int i = random.nextInt(5); i >= 0; i--) {
      call.append(divider).append(any(random, PARTS)).append(any(random, PARTS));
      divider = '|';
    }
    return call.append("}}").toString();
  }

  @Test
  void every_call_comes_to_something_short() {
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    Random random = new Random(seed);
    InMemoryWiki wiki = new InMemoryWiki().page("Existing", "x").file("A.png", 10, 10);
    for (int i = 0; i < CALLS; i++) {
      String call = call(random);
      assertThat(Called.on(wiki, "Sandbox", call).text())
          .as("seed %d, call %d: %s", seed, i, call)
          .hasSizeLessThan(2000);
    }
  }
}
