package org.palimpsest.wiki.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WikitextPatternTest {
  @Test
  void places_count_from_one() {
    assertThat(WikitextPattern.of("[[User:{0}|{0}]] and {11}")).isEqualTo("[[User:$1|$1]] and $12");
    assertThat(WikitextPattern.of("{0, number}")).isEqualTo("$1");
    assertThat(WikitextPattern.of("plain")).isEqualTo("plain");
  }

  @Test
  void quotes_of_the_pattern_vanish() {
    assertThat(WikitextPattern.of("it''s '{0}' {0}")).isEqualTo("it's {0} $1");
    assertThat(WikitextPattern.of("it's")).isEqualTo("it's");
  }

  @Test
  void plural_forms_come_in_the_order_in_which_wikitext_counts_them() {
    assertThat(WikitextPattern.of("{1, plural, other {# days} =0 {none} one {a day}} ago"))
        .isEqualTo("{{PLURAL:$2|0=none|a day|$2 days}} ago");
  }

  @Test
  void words_for_men_and_women_become_gender() {
    assertThat(WikitextPattern.of("{0, select, female {her {1}} other {their} male {his}} page"))
        .isEqualTo("{{GENDER:$1|his|her $2|their}} page");
  }

  @Test
  void forms_can_hold_forms() {
    assertThat(
            WikitextPattern.of("{0, plural, one {{1, plural, one {a} other {#}}} other {# {2}}}"))
        .isEqualTo("{{PLURAL:$1|{{PLURAL:$2|a|$2}}|$1 $3}}");
  }
}
