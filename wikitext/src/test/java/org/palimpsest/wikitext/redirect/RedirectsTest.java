package org.palimpsest.wikitext.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.title.TitleParser;

class RedirectsTest {
  private static final Redirects REDIRECTS =
      new Redirects(new TitleParser(Namespaces.standard("Site"), Set.of("wikipedia")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#REDIRECT [[X]]",
        "#redirect[[x]]",
        "#Redirect: [[X|y]]",
        "#REDIRECT\t:\n [[x]]",
        "  \n#REDIRECT [[X]]",
        "#REDIRECT [[X]] more\nmore",
        "#REDIRECT\n[[X]]",
        "#REDIRECT [[X|]]",
        "#REDIRECT [[X|a|b]]",
        "#REDIRECT [[X|a]b]]",
        "#REDIRECT [[%58]]"
      })
  void a_link_after_the_word_makes_a_redirect(String text) {
    assertThat(REDIRECTS.target(text)).contains(new ParsedTitle.Local(new Title(0, "X"), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "# REDIRECT [[X]]",
        "x\n#REDIRECT [[X]]",
        "#REDIRECT [[]]",
        "#REDIRECT [[X",
        "#REDIRECT [[#frag]]",
        "#REDIRECT X",
        "<!-- c -->#REDIRECT [[X]]",
        "#REDIRECT::[[X]]",
        "#REDIRECT [[X\ny]]",
        "#REDIRECT [[x|\ny]]",
        "#REDIRECT [[{{x}}]]",
        "#REDIRECTS [[x]]",
        "#REDIRECT [[Special:Userlogout]]"
      })
  void other_texts_make_none(String text) {
    assertThat(REDIRECTS.target(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"X#y, X, y", "A%23b, A, b", "X#y%20z, X, y z", "X#, X, ''", "X+y, X+y, ''"})
  void the_place_on_the_target_is_part_of_it(String link, String key, String fragment) {
    assertThat(REDIRECTS.target("#REDIRECT [[" + link + "]]"))
        .contains(new ParsedTitle.Local(new Title(0, key), fragment));
  }

  @Test
  void the_page_begins_behind_the_white_space_after_the_link() {
    String text = "#REDIRECT [[X]] \n\n a";
    assertThat(RedirectLine.read(text, new TitleParser(Namespaces.standard("Site"), Set.of())))
        .map(RedirectLine::end)
        .contains(text.length() - 1);
  }

  @Test
  void a_redirect_may_leave_the_wiki() {
    assertThat(REDIRECTS.target("#REDIRECT [[wikipedia:Foo]]"))
        .containsInstanceOf(ParsedTitle.Interwiki.class);
  }
}
