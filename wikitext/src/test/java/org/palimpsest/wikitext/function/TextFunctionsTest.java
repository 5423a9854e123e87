package org.palimpsest.wikitext.function;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.output.Tracking;

final class TextFunctionsTest {
  private static String expanded(String wikitext) {
    return Called.with(wikitext).text();
  }

  @Test
  void case_is_that_of_all_letters_or_of_the_first() {
    assertThat(expanded("{{lc:AbÇ ΑΣ}}|{{uc:abç ß ﬁ}}|{{LC:ABC}}"))
        .isEqualTo("abç ασ|ABÇ SS FI|abc");
    assertThat(expanded("{{lcfirst:ABC}}|{{ucfirst:éa}}|{{ucfirst:}}|{{ucfirst:ǆ}}"))
        .isEqualTo("aBC|Éa||ǅ");
  }

  @Test
  void what_is_hidden_has_no_case_and_no_length_to_be_filled() {
    assertThat(expanded("{{uc:a<nowiki>b</nowiki>c}}")).isEqualTo("A<nowiki>b</nowiki>C");
    assertThat(expanded("{{padleft:<nowiki>x</nowiki>|5|y}}")).isEqualTo("<nowiki>x</nowiki>");
    assertThat(expanded("{{padleft:a|4|<nowiki>x</nowiki>y}}")).isEqualTo("yyya");
  }

  @Test
  void texts_are_filled_up_to_a_length_in_characters() {
    assertThat(expanded("{{padleft:7|3}}|{{padleft:7|5|ab}}|{{padright:7|6|abc}}"))
        .isEqualTo("007|abab7|7abcab");
    assertThat(expanded("{{padleft:abcd|3}}|{{padleft:7|x}}|{{padleft:7|3|}}|{{padleft:7|-3}}"))
        .isEqualTo("abcd|7|7|7");
    assertThat(expanded("{{padleft:𝒳|3|𝒴}}|{{padleft:a|5.9|y}}|{{padleft:a|1e1|y}}"))
        .isEqualTo("𝒴𝒴𝒳|yyyya|yyyyyyyyya");
    assertThat(expanded("{{padleft:|1000000000|ab}}")).hasSize(500);
    assertThat(expanded("{{padright:ab|-1e308|x}}")).isEqualTo("ab");
  }

  @Test
  void a_text_can_stand_in_three_parts_of_an_address() {
    assertThat(expanded("{{urlencode:a b&c/ä~}}")).isEqualTo("a+b%26c%2F%C3%A4%7E");
    assertThat(expanded("{{urlencode:a b;/~:|WIKI}}")).isEqualTo("a_b;/~:");
    assertThat(expanded("{{urlencode:a b/~|path}}")).isEqualTo("a%20b%2F~");
  }

  @Test
  void an_anchor_is_what_markup_reads_like() {
    assertThat(expanded("{{anchorencode:[[x|y]] ''z'' '''''b'''''}}")).isEqualTo("y_z_b");
    assertThat(expanded("{{anchorencode:ä & <b>c</b>}}")).isEqualTo("ä_&amp;_c");
    assertThat(expanded("{{anchorencode:[[:File:y|z]] [http://a.b c] http://x.y}}"))
        .isEqualTo("z_c_http&#58;//x.y");
    assertThat(expanded("{{anchorencode:a%20b [ <i}}")).isEqualTo("a%2520b_&#91;_&lt;i");
  }

  @Test
  void a_direction_is_that_of_the_first_letter() {
    assertThat(expanded("{{bidi:abc}}")).isEqualTo("\u202Aabc\u202C");
    assertThat(expanded("{{bidi:1 אבג}}")).isEqualTo("\u202B1 אבג\u202C");
    assertThat(expanded("{{bidi:123 😀}}")).isEqualTo("123 😀");
  }

  @Test
  void numbers_are_grouped_wherever_they_stand() {
    assertThat(expanded("{{formatnum:1234567.891}}|{{formatnum:-1234}}|{{formatnum:00012345}}"))
        .isEqualTo("1,234,567.891|−1,234|00,012,345");
    assertThat(expanded("{{formatnum:12345 apples 67890}}")).isEqualTo("12,345 apples 67,890");
    assertThat(expanded("{{formatnum:1234567890123456789012345}}"))
        .isEqualTo("1,234,567,890,123,456,789,012,345");
  }

  @Test
  void numbers_with_an_exponent_are_written_out() {
    assertThat(expanded("{{formatnum:1e6}}|{{formatnum:1.5e-3}}|{{formatnum:1e-7}}"))
        .isEqualTo("1,000,000|0.002|0");
    assertThat(expanded("{{formatnum:1e999}}|{{formatnum:-INF}}")).isEqualTo("∞|−∞");
    assertThat(expanded("{{formatnum:1e5|NOSEP}}|{{formatnum:1234|NOSEP}}")).isEqualTo("1e5|1234");
  }

  @Test
  void numbers_can_be_made_plain_again() {
    assertThat(expanded("{{formatnum:−1,234,567.89|R}}|{{formatnum:∞|R}}"))
        .isEqualTo("-1234567.89|INF");
  }

  @Test
  void what_is_no_number_is_kept_for_maintainers() {
    assertThat(Called.with("{{formatnum:12 a}}").output().build().tracking())
        .containsExactly(Tracking.FORMATNUM);
    assertThat(Called.with("{{formatnum:}}{{formatnum:+1.5e3}}").output().build().tracking())
        .isEmpty();
  }
}
