package org.palimpsest.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;

class TagPassTest {
  private final Marks marks = new Marks();

  private Mark mark(String tag) {
    String text = TagPass.apply(tag, marks);
    assertThat(text).hasSize(Marks.LENGTH);
    return marks.at(text, 0);
  }

  @Test
  void allowed_tags_become_marks() {
    assertThat(mark("<b>")).isEqualTo(new Mark.StartTag("b"));
    assertThat(mark("</SPAN >")).isEqualTo(new Mark.EndTag("span"));
    assertThat(mark("<Div\nclass=a/>"))
        .isEqualTo(new Mark.StartTag("div", Attributes.of("class", "a")));
    assertThat(mark("<span title='a/'>"))
        .isEqualTo(new Mark.StartTag("span", Attributes.of("title", "a/")));
  }

  @Test
  void the_end_of_a_line_break_is_one_too() {
    assertThat(mark("</br>")).isEqualTo(new Mark.StartTag("br"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>",
        "</script>",
        "<a href=x>",
        "< b>",
        "</ b>",
        "<//b>",
        "<b",
        "<",
        "<>",
        "</>",
        "<b_>",
        "<b:>",
        "<table-x>",
        "<h7>",
        "<!doctype html>",
        "<?x?>",
        "<é>",
        "<blockquotex>"
      })
  void anything_else_stays_text(String text) {
    assertThat(TagPass.apply(text, marks)).isEqualTo(text);
  }

  @Test
  void a_tag_ends_at_the_first_greater_than_sign_and_not_beyond_a_less_than_sign() {
    assertThat(TagPass.apply("<span title='>'>", marks)).hasSize(Marks.LENGTH + 2).endsWith("'>");
    assertThat(TagPass.apply("<span title=\"<b>\">", marks))
        .startsWith("<span title=\"" + Marks.START)
        .endsWith("\">");
  }

  @Test
  void metadata_stands_in_text_only_as_a_property_of_an_item() {
    assertThat(mark("<meta itemprop=a content>"))
        .isEqualTo(new Mark.StartTag("meta", Attributes.of("itemprop", "a", "content", "")));
    assertThat(TagPass.apply("<meta itemprop=a><link href=http://x></link>", marks))
        .isEqualTo("<meta itemprop=a><link href=http://x></link>");
  }
}
