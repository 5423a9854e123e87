package org.palimpsest.wikitext.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MagicWordsTest {
  private static final MagicWords WORDS = MagicWords.standard();

  @Test
  void every_word_can_be_written_in_a_way() {
    assertThat(WORDS.all())
        .extracting(MagicWord::name)
        .doesNotHaveDuplicates()
        .isSorted()
        .contains("redirect", "subst", "img_thumbnail", "defaultsort");
    assertThat(WORDS.all()).allSatisfy(word -> assertThat(word.aliases()).isNotEmpty());
  }

  @Test
  void switches_stand_between_underscores() {
    assertThat(WORDS.all())
        .filteredOn(word -> word.kinds().contains(MagicWord.Kind.SWITCH))
        .isNotEmpty()
        .allSatisfy(word -> assertThat(word.aliases()).allMatch(alias -> alias.matches("__.+__")));
  }

  @Test
  void a_word_can_be_of_two_kinds() {
    assertThat(WORDS.names(MagicWord.Kind.VARIABLE)).contains("pagename", "sitename");
    assertThat(WORDS.names(MagicWord.Kind.FUNCTION)).contains("pagename", "lc");
    assertThat(WORDS.names(MagicWord.Kind.SWITCH)).contains("notoc").doesNotContain("pagename");
  }
}
