package org.palimpsest.wikitext.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Sum [[x|y]] ''i'' <b>z</b>;Sum y i z",
        "[[:x]] q;x q",
        "[[a]]s;as",
        "[[x|y|z]];y|z",
        "[[x|]];x|",
        "[[|x]];|x",
        "[[a[b]];[[a[b]]",
        "[[x;[[x",
        "[http://x.org y z];y z",
        "[//x.org y];y",
        "[mailto:a b];b",
        "[http://x.org];[http://x.org]",
        "[foo bar];[foo bar]",
        "'''''x''''';x",
        "don't;don't",
        "<!-- c --> x; x",
        "a < b > c;a  c",
        "<b;<b",
        "{{tmpl}} x;{{tmpl}} x",
        "  a  ;  a  "
      })
  void markup_goes_and_words_stay(String heading, String plain) {
    assertThat(HeadingText.plain(heading)).isEqualTo(plain);
  }
}
