package org.palimpsest.wikitext.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TranscludedTextTest {
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "a<noinclude>b</noinclude>c, ac",
    "a<NoInclude>b</NOINCLUDE>c<noinclude>d, ac",
    "a<includeonly>b</includeonly>c, abc",
    "a includeonly b, a includeonly b",
    "a<onlyinclude>b</onlyinclude>c<onlyinclude>d, bd",
    "<noinclude>a<includeonly>b</includeonly></noinclude>c, c",
    "includeonly>a, includeonly>a",
  })
  void only_what_is_meant_for_other_pages_comes_along(String text, String expected) {
    assertThat(TranscludedText.of(text)).isEqualTo(expected);
  }
}
