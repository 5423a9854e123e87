package org.palimpsest.wikitext.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palimpsest.wikitext.preprocess.Tree.Reading;

class PreprocessorTest {
  private static final int TEXTS = 5_000;
  private static final int LONGEST = 40;
  private static final String[] FRAGMENTS = {
    "{",
    "{{",
    "{{{",
    "}",
    "}}",
    "}}}",
    "[[",
    "]]",
    "|",
    "=",
    "==",
    "\n",
    "\n==",
    " ",
    "\t",
    "a",
    "<!--",
    "-->",
    "<nowiki>",
    "</nowiki>",
    "<nowiki/>",
    "<noinclude>",
    "</noinclude>",
    "<includeonly>",
    "</includeonly>",
    "<onlyinclude>",
    "</onlyinclude>",
    "<pre a=b>",
    "</pre >",
    ">"
  };

  private final Preprocessor preprocessor = new Preprocessor(Set.of("nowiki", "pre"));

  @ParameterizedTest
  @EnumSource
  void a_tree_has_every_character_of_its_text(Reading reading) {
    long seed = Long.getLong("palimpsest.seed", 20261201);
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(LONGEST); j > 0; j--) {
        text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
      }
      assertThat(preprocessor.read(text.toString(), reading).text())
          .as("seed %d, text %d", seed, i)
          .isEqualTo(text.toString());
    }
  }
}
