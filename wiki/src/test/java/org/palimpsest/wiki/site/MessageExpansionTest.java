package org.palimpsest.wiki.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class MessageExpansionTest {
  private static final MessageExpansion ENGLISH = new MessageExpansion("en", "Fenwiki", "Talk:Fen");

  @Test
  void a_number_chooses_its_words() {
    String text = "{{PLURAL:%s|0=none|one day|%s days}}";
    assertThat(ENGLISH.of(text.formatted(0, 0))).isEqualTo("none");
    assertThat(ENGLISH.of(text.formatted(1, 1))).isEqualTo("one day");
    assertThat(ENGLISH.of(text.formatted("1,234", "1,234"))).isEqualTo("1,234 days");
    assertThat(ENGLISH.of("{{PLURAL:many|a|b}}")).isEqualTo("b");
    assertThat(ENGLISH.of("{{PLURAL:5|only}}")).isEqualTo("only");
  }

  @Test
  void each_language_counts_its_own_way() {
    MessageExpansion russian = new MessageExpansion("ru", "", "");
    assertThat(List.of(1, 2, 5, 21))
        .extracting(n -> russian.of("{{PLURAL:" + n + "|день|дня|дней}}"))
        .containsExactly("день", "дня", "дней", "день");
  }

  @Test
  void names_are_put_in_and_links_are_left_alone() {
    assertThat(ENGLISH.of("{{SITENAME}}: {{FULLPAGENAME}} {{PLURAL:1|[[a|b]]|c}} [[d|e]]"))
        .isEqualTo("Fenwiki: Talk:Fen [[a|b]] [[d|e]]");
    assertThat(ENGLISH.of("{{GENDER:Ada|he|she|they}} {{gender:Ada|all}}")).isEqualTo("they all");
  }

  @Test
  void what_is_not_understood_stays_as_it_is() {
    for (String text :
        List.of("{{foo}}", "{{foo:a|b}}", "{{ {{PLURAL:", "}} a", "{{PLURAL:1}}", "{{{1}}}")) {
      assertThat(ENGLISH.of(text)).isEqualTo(text);
    }
    assertThat(ENGLISH.of("{{foo|{{SITENAME}}}}")).isEqualTo("{{foo|Fenwiki}}");
  }

  @Test
  void signs_that_are_nested_without_end_mean_themselves() {
    String deep = "{{".repeat(50) + "SITENAME" + "}}".repeat(50);
    assertThat(ENGLISH.of(deep)).isEqualTo(deep);
    assertThat(ENGLISH.of("{{".repeat(100_000))).isEqualTo("{{".repeat(100_000));
  }
}
