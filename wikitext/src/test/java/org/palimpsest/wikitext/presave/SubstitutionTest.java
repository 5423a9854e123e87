package org.palimpsest.wikitext.presave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.testing.InMemoryWiki;

class SubstitutionTest {
  private final InMemoryWiki pages =
      new InMemoryWiki()
          .page("Template:Echo", "{{{1}}}")
          .page("Template:Call", "<{{Echo|{{{1}}}}}>")
          .page("Template:Doc", "x<noinclude>doc</noinclude><includeonly>y</includeonly>")
          .page("Template:Loop", "[{{Loop}}]")
          .page("Template:Safe", "{{{{{|safesubst:}}}lc:ABC}}")
          .page("Template:Sign", "by ~~~")
          .page("Template:Comment", "a<!-- b -->c")
          .page("Template:Huge", "x".repeat(1_000_000));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{{subst:Echo|x}} {{ Subst: Echo|y}} {{safesubst:Echo|z}};x y z",
        "{{subst:Call|a}};<{{Echo|a}}>",
        "{{subst:Call|{{{q}}}}};<{{Echo|{{{q}}}}}>",
        "{{Echo|{{subst:Echo|x}}}};{{Echo|x}}",
        "{{subst:Echo|{{Echo|x}}}};{{Echo|x}}",
        "{{{1|{{subst:Echo|x}}}}};{{{1|x}}}",
        "{{subst:Doc}};xy",
        "{{subst:Safe}} {{Safe}};abc {{Safe}}",
        "{{subst:lc:ABC}} {{subst:PAGENAME}} {{lc:ABC}};abc Page {{lc:ABC}}",
        "{{subst:None}} {{subst:}} {{subst:Loop}};{{subst:None}} {{subst:}} [{{Loop}}]",
        "{{subst:Sign}} {{Sign}};by NAME {{Sign}}",
        "{{subst:Comment}} {{subst:Echo|d<!-- e -->f}} <!-- g -->;a<!-- b -->c df <!-- g -->",
        "[[a {{subst:Echo|(b)}}|]];[[a (b)|a]]",
        "{{subst:#tag:pre|{{{1}}} ~~~|class=a}};<pre class=\"a\">{{{1}}} ~~~</pre>",
        "<noinclude>{{subst:Echo|x}}</noinclude>;<noinclude>x</noinclude>",
      })
  void what_asks_for_it_is_put_in_once(String text, String saved) {
    assertThat(saved(text)).isEqualTo(saved);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nowiki>{{subst:Echo|x}} ~~~</nowiki>",
        "<!-- {{subst:Echo|x}} ~~~ -->{{subst:None}}",
        "<includeonly>{{subst:Echo|x}}</includeonly>",
        "{{subst:Echo|x",
        "\u007f {{subst:None}} \u007f\ue000\ue001"
      })
  void everything_else_stays_as_it_is(String text) {
    assertThat(saved(text)).isEqualTo(text);
  }

  @Test
  void a_text_that_meets_a_limit_is_kept_as_typed_rather_than_with_errors_in_it() {
    String deep = "{{lc:".repeat(150) + "}}".repeat(150) + "{{subst:Echo|x}}";
    assertThat(saved(deep)).isEqualTo(deep);
    String large = "{{subst:Huge}}".repeat(3);
    assertThat(saved(large)).isEqualTo(large);
  }

  @Test
  void what_comes_of_it_may_not_be_longer_than_a_page() {
    PreSaveTransform transform = transform();
    assertThat(transform.apply("{{subst:Huge}}", 1_000_000)).isPresent();
    assertThat(transform.apply("{{subst:Huge}}", 999_999)).isEmpty();
  }

  private String saved(String text) {
    return transform().apply(text, 2_000_000).orElseThrow();
  }

  private PreSaveTransform transform() {
    return Wikitext.standard(pages.wiki().settings())
        .saving(
            pages.wiki(),
            PageContext.unsaved(pages.title("Page"), 0, InMemoryWiki.NOW),
            new Signature("NAME", "TIME"));
  }
}
