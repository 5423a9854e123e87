package org.palimpsest.wikitext.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.model.text.TextEnds;
import org.palimpsest.wikitext.preprocess.Heading;
import org.palimpsest.wikitext.preprocess.Preprocessor;
import org.palimpsest.wikitext.preprocess.Tree.Reading;
import org.palimpsest.wikitext.testing.RandomText;

class SectionsTest {
  private static final String PAGE = "lead  \n\n\n== A ==\na\n\n\n=== B ===\nb\n\n== C ==\nc";

  @Test
  void a_section_holds_those_below_it_and_ends_without_white_space() {
    assertThat(sections(PAGE))
        .containsExactly("lead", "== A ==\na\n\n\n=== B ===\nb", "=== B ===\nb", "== C ==\nc");
  }

  @Test
  void a_replaced_section_is_followed_by_one_blank_line() {
    assertThat(Sections.of(PAGE).replace(1, "X\n\n\n")).contains("lead  \n\n\nX\n\n== C ==\nc");
    assertThat(Sections.of(PAGE).replace(0, "X"))
        .contains("X\n\n== A ==\na\n\n\n=== B ===\nb\n\n== C ==\nc");
    assertThat(Sections.of(PAGE).replace(3, "X"))
        .contains("lead  \n\n\n== A ==\na\n\n\n=== B ===\nb\n\nX");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n"})
  void nothing_in_place_of_a_section_deletes_it(String nothing) {
    assertThat(Sections.of(PAGE).replace(2, nothing))
        .contains("lead  \n\n\n== A ==\na\n\n\n== C ==\nc");
  }

  @Test
  void there_is_always_a_lead_and_never_a_section_beyond_the_last() {
    assertThat(Sections.of("").section(0)).contains("");
    assertThat(Sections.of("").replace(0, "X")).contains("X");
    assertThat(Sections.of(PAGE).section(4)).isEmpty();
    assertThat(Sections.of(PAGE).replace(4, "X")).isEmpty();
    assertThat(Sections.of(PAGE).section(-1)).isEmpty();
  }

  @Test
  void a_new_section_stands_below_a_blank_line_with_or_without_heading() {
    assertThat(Sections.append("a", "T", "b")).isEqualTo("a\n\n== T ==\n\nb");
    assertThat(Sections.append("a", "", "b")).isEqualTo("a\n\nb");
    assertThat(Sections.append("", "T", "b")).isEqualTo("== T ==\n\nb");
  }

  @Test
  void headings_in_comments_and_quoted_elements_do_not_count() {
    assertThat(sections("<!--\n== A ==\n-->\n== B ==")).hasSize(2).contains("== B ==");
    assertThat(sections("<nowiki>\n== A ==\n</nowiki>\n== B ==")).hasSize(2).contains("== B ==");
    assertThat(sections("<PRE x='>'>\n== A ==\n</pre >\n== B ==")).hasSize(2);
    assertThat(sections("<includeonly>\n== A ==\n")).hasSize(1);
    assertThat(sections("== A ==\n<!-- open\n== B ==")).hasSize(2);
  }

  @Test
  void an_element_that_is_never_closed_or_closed_at_once_hides_nothing() {
    assertThat(sections("<nowiki>\n== A ==")).hasSize(2);
    assertThat(sections("<pre/>\n== A ==\n</pre>")).hasSize(2);
    assertThat(sections("<prefix>\n== A ==\n</prefix>")).hasSize(2);
    assertThat(sections("</nowiki>\n== A ==")).hasSize(2);
  }

  @Test
  void comments_and_blanks_may_follow_a_heading_but_nothing_else() {
    assertThat(sections("== A == <!-- x\ny --> \t<!-- z -->\n")).hasSize(2);
    assertThat(sections("== A == b\n")).hasSize(1);
    assertThat(sections("== A ==<nowiki/>\n")).hasSize(1);
    assertThat(sections(" == A ==\n")).hasSize(1);
    assertThat(sections("<!-- x -->== A ==\n")).hasSize(1);
  }

  @Test
  void a_line_of_equals_signs_alone_is_a_heading_from_three_signs_on() {
    assertThat(headings("=\n==\n===\n====\n=====\n=======\n===============\n"))
        .extracting(Heading::level)
        .containsExactly(1, 1, 2, 3, 6);
  }

  @Test
  void the_lesser_number_of_equals_signs_is_the_level() {
    assertThat(headings("=== A ==\n== A ===\n= B =\n======= C ======="))
        .extracting(Heading::level)
        .containsExactly(2, 2, 1, 6);
  }

  @Test
  void a_heading_in_a_template_call_takes_a_number_that_no_section_has() {
    Sections page = Sections.of("== A ==\n{{foo|\n== B ==\n}}\n== C ==");
    assertThat(page.section(1)).contains("== A ==\n{{foo|\n== B ==\n}}");
    assertThat(page.section(2)).isEmpty();
    assertThat(page.section(3)).contains("== C ==");
  }

  @Test
  void braces_that_are_never_closed_and_links_hide_no_heading() {
    assertThat(sections("{{foo\n== A ==\n}\n== B ==")).hasSize(3);
    assertThat(sections("[[File:a.jpg|\n== A ==\n]]\n== B ==")).hasSize(3);
  }

  @Test
  void the_equals_sign_of_a_template_argument_begins_no_heading() {
    assertThat(headings("{{x|\n= b =\n}}\n== c ==")).extracting(Heading::number).containsExactly(1);
    assertThat(headings("{{x|a=1\n= b =\n}}\n== c =="))
        .extracting(Heading::number)
        .containsExactly(2);
  }

  @Test
  void a_heading_goes_on_over_lines_inside_a_call_or_link() {
    assertThat(sections("== A {{b\n|c}} ==\nx\n== D ==")).hasSize(3);
    assertThat(sections("== A [[b\n]] ==\nx\n== D ==")).hasSize(3);
  }

  @Test
  void replacing_a_section_of_a_tidy_page_by_itself_changes_nothing() {
    long seed = new Random().nextLong();
    System.out.println("SectionsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      String page = RandomText.page(random);
      Sections sections = Sections.of(page);
      for (int n = 0; n < 6; n++) {
        int number = n;
        Optional<String> section = sections.section(n);
        section.ifPresent(text ->
            assertThat(sections.replace(number, text).map(TextEnds::trimEnd))
                .as("section %s of <%s>, seed %s", number, page, seed)
                .contains(page));
      }
    }
  }

  @Test
  void sections_of_any_text_together_are_the_text() {
    long seed = new Random().nextLong();
    System.out.println("SectionsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 5000; i++) {
      String text = RandomText.markup(random, 40);
      List<Heading> headings = Preprocessor.ofCore().headings(text, Reading.PAGE);
      assertThat(headings).isSortedAccordingTo((a, b) -> Integer.compare(a.start(), b.start()));
      assertThat(headings).extracting(Heading::number).doesNotHaveDuplicates();
      for (Heading heading : headings) {
        assertThat(Sections.of(text).section(heading.number()).orElseThrow())
            .as("seed %s, text <%s>", seed, text)
            .startsWith("=");
        assertThat(heading.start() == 0 || text.charAt(heading.start() - 1) == '\n').isTrue();
      }
    }
  }

  private static List<Heading> headings(String text) {
    return Preprocessor.ofCore().headings(text, Reading.PAGE);
  }

  private static List<String> sections(String text) {
    Sections sections = Sections.of(text);
    return IntStream.range(0, 20).mapToObj(sections::section).flatMap(Optional::stream).toList();
  }
}
