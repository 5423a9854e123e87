package org.palimpsest.wikitext.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.testing.InMemoryWiki;

@Timeout(60)
class LimitsTest {
  private static final int MILLION = 1_000_000;

  private final InMemoryWiki pages =
      new InMemoryWiki()
          .page("Template:Echo", "{{{1}}}")
          .page("Template:Twice", "{{{1}}}{{{1}}}")
          .page("Template:Hide", "{{#tag:nowiki|{{{1}}}{{{1}}}}}")
          .page("Template:Big", "x".repeat(MILLION))
          .page("Template:Bigger", "x".repeat(MILLION) + "{{Big}}");

  @Test
  void nesting_ends_in_an_error_and_what_is_around_it_stays() {
    String text = "{{lc:A".repeat(110) + "}}".repeat(110);
    assertThat(expanded(text)).startsWith("a".repeat(100)).contains("{{<span class=\"error\">");
    assertThat(parsed(text).facts().tracking()).contains(Tracking.EXPANSION_DEPTH);
    assertThat(expanded("{{lc:A".repeat(100) + "}}".repeat(100))).isEqualTo("a".repeat(100));
  }

  @Test
  void defaults_within_defaults_are_no_nesting() {
    int depth = 100_000;
    assertThat(expanded("{{{a|".repeat(depth) + "x" + "}}}".repeat(depth))).isEqualTo("x");
    assertThat(expanded("{{|".repeat(depth) + "x" + "}}".repeat(depth))).startsWith("{{|{{|");
  }

  @Test
  void a_template_that_would_be_too_much_becomes_a_link() {
    assertThat(expanded("{{Big}}{{Big}}{{Big}}{{Echo|a}}"))
        .matches("x{2000000}\\[\\[:Template:Big]]<!-- .* -->a");
    assertThat(parsed("{{Big}}{{Big}}{{Big}}").facts().tracking())
        .containsExactly(Tracking.INCLUDE_SIZE);
  }

  @Test
  void arguments_that_would_be_too_much_are_left_out() {
    String text = "{{Twice|{{Echo|" + "x".repeat(MILLION) + "}}}}";
    assertThat(parsed(text).facts().tracking()).contains(Tracking.ARGUMENT_SIZE);
  }

  @Test
  void work_in_vain_ends() {
    assertThat(expanded("{{Bigger}} ".repeat(10_000))).hasSizeLessThan(3 * MILLION);
  }

  @Test
  void doubling_ends_long_before_memory_does() {
    String text = "{{Twice|".repeat(45) + "x".repeat(100) + "}}".repeat(45);
    assertThat(expanded(text)).hasSizeLessThan(3 * MILLION);
  }

  @Test
  void what_is_hidden_cannot_grow_without_end_either() {
    String text = "{{Hide|".repeat(19) + "x".repeat(100) + "}}".repeat(19);
    assertThat(expanded(text)).hasSizeLessThan(3 * MILLION);
    assertThat(parsed(text).facts().tracking()).containsExactly(Tracking.HIDDEN_SIZE);
    assertThat(parsed("{{#tag:nowiki|".repeat(30) + "}}".repeat(30)).facts().tracking())
        .containsExactly(Tracking.HIDDEN_DEPTH);
  }

  @Test
  void hidden_content_that_is_shown_often_counts_each_time() {
    String big = "<nowiki>" + "x".repeat(900_000) + "</nowiki>";
    assertThat(expanded("{{Twice|{{Twice|{{Twice|" + big + "}}}}}}"))
        .hasSizeLessThan(6 * MILLION)
        .contains("error");
  }

  @Test
  void expensive_questions_are_counted_once_each() {
    String questions = "{{PAGESINCATEGORY:A}}{{PAGESINCATEGORY:A}}";
    assertThat(parsed(questions).limits().expensive()).isEqualTo(1);
  }

  @Test
  void a_parse_tells_what_it_took() {
    ParserOutput output = parsed("{{Echo|x}}{{Echo|{{Echo|é}}}}");
    assertThat(output.limits().includeBytes()).isEqualTo(5);
    assertThat(output.limits().argumentBytes()).isEqualTo(5);
    assertThat(output.limits().depth()).isEqualTo(5);
  }

  private Wikitext wikitext() {
    return Wikitext.standard(pages.wiki().settings());
  }

  private PageContext page() {
    return PageContext.unsaved(pages.title("Page"), 0, InMemoryWiki.NOW);
  }

  private String expanded(String text) {
    return wikitext().expand(pages.wiki(), page(), text, false).text();
  }

  private ParserOutput parsed(String text) {
    return wikitext().parse(pages.wiki(), page(), ParseOptions.STANDARD, text);
  }
}
