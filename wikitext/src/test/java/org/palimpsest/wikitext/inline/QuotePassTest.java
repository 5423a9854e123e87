package org.palimpsest.wikitext.inline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.testing.Shown;

class QuotePassTest {
  @Test
  void two_apostrophes_are_italic_three_are_bold_and_five_are_both() {
    assertThat(shown("''a'' '''b''' c")).isEqualTo("<i>a</i> <b>b</b> c");
    assertThat(shown("'''''a'' b'''")).isEqualTo("<b><i>a</i> b</b>");
    assertThat(shown("'''''a''' b''")).isEqualTo("<i><b>a</b> b</i>");
    assertThat(shown("'''''a'''''")).isEqualTo("<i><b>a</b></i>");
  }

  @Test
  void surplus_apostrophes_are_text() {
    assertThat(shown("''''a''''")).isEqualTo("'<b>a'</b>");
    assertThat(shown("''''''a'''''")).isEqualTo("'<i><b>a</b></i>");
  }

  @Test
  void the_outer_one_closes_both_and_the_inner_one_opens_again() {
    assertThat(shown("''a '''b'' c'''")).isEqualTo("<i>a <b>b</b></i><b> c</b>");
    assertThat(shown("'''a ''b''' c''")).isEqualTo("<b>a <i>b</i></b><i> c</i>");
  }

  @Test
  void where_both_are_odd_a_bold_behind_a_short_word_was_an_apostrophe() {
    assertThat(shown("l'''ami'' est '''x'''")).isEqualTo("l'<i>ami</i> est <b>x</b>");
    assertThat(shown("a b'''c''")).isEqualTo("a b'<i>c</i>");
    assertThat(shown("word'''c''")).isEqualTo("word'<i>c</i>");
    assertThat(shown("a '''c''")).isEqualTo("a '<i>c</i>");
  }

  @Test
  void whatever_is_open_closes_at_the_end_of_its_line() {
    assertThat(shown("'''a\nb''c\n'''''")).isEqualTo("<b>a</b>\nb<i>c</i>\n");
    assertThat(shown("x\n\n''a")).isEqualTo("x\n\n<i>a</i>");
  }

  private static String shown(String text) {
    Marks marks = new Marks();
    return Shown.of(QuotePass.apply(text, marks), marks);
  }
}
