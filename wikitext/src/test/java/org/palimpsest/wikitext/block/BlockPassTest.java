package org.palimpsest.wikitext.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.testing.Shown;

class BlockPassTest {
  private final Marks marks = new Marks();

  @Test
  void lines_are_a_paragraph_up_to_an_empty_line() {
    assertThat(shown("a\nb\n\nc")).isEqualTo("<p>a\nb\n</p><p>c\n</p>");
  }

  @Test
  void each_pair_of_empty_lines_is_a_break() {
    assertThat(shown("a\n\n\nb")).isEqualTo("<p>a\n</p><p><br>\nb\n</p>");
  }

  @Test
  void a_line_that_begins_with_a_blank_is_preformatted() {
    assertThat(shown(" a\n b\nc")).isEqualTo("<pre>a\nb\n</pre>\n<p>c\n</p>");
    assertThat(shown(" a\n \n b")).isEqualTo("<pre>a\n\nb\n</pre>");
  }

  @Test
  void a_line_with_a_block_is_no_paragraph() {
    String div = marks.open("div");
    String end = marks.close("div");
    assertThat(shown("a\n" + div + "b" + end + "\nc"))
        .isEqualTo("<p>a\n</p>\n<div>b</div>\n<p>c\n</p>");
  }

  @Test
  void there_are_no_paragraphs_between_the_tags_of_lists() {
    assertThat(shown(marks.open("ul") + "\na\n" + marks.close("ul") + "\nb"))
        .isEqualTo("<ul>\na\n</ul>\n<p>b\n</p>");
  }

  @Test
  void lists_keep_what_their_signs_have_in_common() {
    assertThat(shown("* a\n** b\n* c"))
        .isEqualTo("<ul><li>a\n<ul><li>b</li></ul></li>\n<li>c</li></ul>");
    assertThat(shown("# a\n#: b\n# c"))
        .isEqualTo("<ol><li>a\n<dl><dd>b</dd></dl></li>\n<li>c</li></ol>");
    assertThat(shown("* a\n# b")).isEqualTo("<ul><li>a</li></ul>\n<ol><li>b</li></ol>");
  }

  @Test
  void a_colon_divides_a_term_from_its_definition() {
    assertThat(shown("; a : b\n: c")).isEqualTo("<dl><dt>a</dt>\n<dd>b</dd>\n<dd>c</dd></dl>");
    String link = marks.add(new Mark.StartTag("a")) + "x:y" + marks.close("a");
    assertThat(shown(";" + link + ":b")).isEqualTo("<dl><dt><a>x:y</a></dt>\n<dd>b</dd></dl>");
  }

  @Test
  void hidden_blocks_end_a_paragraph() {
    assertThat(shown("a\n" + marks.add(new Mark.Hidden("x", true)) + "\nb"))
        .isEqualTo("<p>a\n</p>\n{hidden x}\n<p>b\n</p>");
  }

  private String shown(String text) {
    return Shown.of(BlockPass.apply(text, marks), marks);
  }
}
