package org.palimpsest.wikitext.presave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.testing.InMemoryWiki;

class SignatureTest {
  private static final Instant NOW = InMemoryWiki.NOW;

  private final InMemoryWiki pages =
      new InMemoryWiki()
          .page("Template:Echo", "{{{1}}}")
          .page("Template:Call", "<{{Echo|a}}>")
          .page("Template:Sign", "by ~~~~");

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void who_has_chosen_nothing_signs_with_their_name(String nothing) {
    assertThat(name(new Nickname(nothing, false)))
        .isEqualTo("[[User:Ann|Ann]] ([[User talk:Ann|talk]])");
    assertThat(name(new Nickname(nothing, true)))
        .isEqualTo("[[User:Ann|Ann]] ([[User talk:Ann|talk]])");
  }

  @Test
  void a_label_cannot_be_markup() {
    assertThat(name(new Nickname("<b>{{Echo}}]]~~~~", false)))
        .isEqualTo(
            "[[User:Ann|&#60;b&#62;&#123;&#123;Echo&#125;&#125;&#93;&#93;]]"
                + " ([[User talk:Ann|talk]])");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[[User:Ann|A]] ~~~~;[[User:Ann|A]]",
        "a ~~~~~~ b ~~ c;a ~ b ~~ c",
        "{{Echo|x}} {{subst:Echo|y}} {{ safesubst:Echo|z}};x y z",
        "{{Call}} {{Sign}};<{{Echo|a}}> by",
        "{{{1}}} {{lc:ABC}};{{{1}}} abc",
        "<nowiki>{{Echo|x}}</nowiki><!-- c -->;<nowiki>{{subst:Echo|x}}</nowiki><!-- c -->"
      })
  void wikitext_is_substituted_and_signs_nothing_itself(String typed, String signature) {
    assertThat(name(new Nickname(typed, true)).strip()).isEqualTo(signature);
  }

  private String name(Nickname nickname) {
    Substitution substitution =
        Wikitext.standard(pages.wiki().settings())
            .substitution(
                pages.wiki(), PageContext.unsaved(pages.title("Page"), 0, InMemoryWiki.NOW));
    return Signature.ofAccount("Ann", nickname, substitution, NOW).name();
  }
}
