package org.palimpsest.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;

class AttributeCleanerTest {
  private final Marks marks = new Marks();

  private Attributes clean(String raw) {
    return clean(raw, "span");
  }

  private Attributes clean(String raw, String element) {
    return new AttributeCleaner(marks).clean(raw, element);
  }

  @Test
  void all_forms_of_attributes_are_read_in_their_order() {
    assertThat(clean(" class=a title='b c' id=\"d\" lang").toString())
        .isEqualTo("{class=a, title=b c, id=d, lang=}");
    assertThat(clean("class=\"a\"id=\"b\"/lang=x")).isEqualTo(clean("class=a id=b lang=x"));
    assertThat(clean("title = \"a\" id\n=\nb")).isEqualTo(Attributes.of("title", "a", "id", "b"));
  }

  @Test
  void what_does_not_look_like_an_attribute_is_passed_over() {
    assertThat(clean("\"title\"=x =title=x !title=x x\"title=x title\"a\" id=q"))
        .isEqualTo(Attributes.of("id", "q"));
    assertThat(clean("title=\"a id=x")).isEqualTo(Attributes.of("title", "a id=x"));
    assertThat(clean("title=a=b")).isEqualTo(Attributes.of("title", "a=b"));
  }

  @Test
  void the_last_of_a_name_counts_at_the_place_of_the_first() {
    assertThat(clean("class=a id=b CLASS=c").toString()).isEqualTo("{class=c, id=b}");
  }

  @Test
  void values_are_what_they_mean_with_blanks_made_one() {
    assertThat(clean("title=\"  a\n\tb &eacute;&foo; &#32; &#10; \"").get("title"))
        .isEqualTo("a b é&foo;   \n");
    assertThat(clean("id=' a  b '").get("id")).isEqualTo("a_b");
  }

  @Test
  void marks_in_values_are_their_characters_or_nothing() {
    String literal = marks.add(new Mark.Literal("''&amp;<b>"));
    String hidden = marks.add(new Mark.Hidden("x", false));
    assertThat(clean("title=\"a" + literal + hidden + "\"").get("title")).isEqualTo("a''&amp;<b>");
  }

  @ParameterizedTest
  @CsvSource({
    "span, onclick, false",
    "span, href, false",
    "span, tabindex, true",
    "span, data-a, true",
    "span, data-, true",
    "span, data-mw-x, false",
    "span, data-parsoid, false",
    "span, data-ooui, false",
    "span, data-a:b, false",
    "span, data-a_b, false",
    "span, align, false",
    "div, align, true",
    "td, colspan, true",
    "link, class, false",
    "font, color, true"
  })
  void elements_have_only_what_is_listed(String element, String attribute, boolean allowed) {
    assertThat(clean(attribute + "=0", element).isEmpty()).isNotEqualTo(allowed);
  }

  @Test
  void parts_of_items_stand_beside_the_item_only() {
    assertThat(clean("itemtype=http://a.example itemid=x itemref=y").isEmpty()).isTrue();
    assertThat(clean("itemscope itemtype=http://a.example").get("itemtype"))
        .isEqualTo("http://a.example");
  }

  @ParameterizedTest
  @CsvSource({
    "javascript:x, false",
    "VBScript, false",
    "a javascript:x, false",
    "x/**/javascript:x, false",
    "xjavascript:y, true",
    "java script:x, true",
    "data:x, true",
    "#x, true"
  })
  void resources_are_no_scripts(String value, boolean kept) {
    assertThat(clean("about=\"" + value + "\"").isEmpty()).isNotEqualTo(kept);
  }

  @Test
  void links_of_items_have_a_known_protocol() {
    assertThat(clean("itemprop=a href=//x", "link").get("href")).isEqualTo("//x");
    assertThat(clean("itemprop=a href=foo:x", "link").get("href")).isNull();
    assertThat(clean("itemprop=a href=javascript:x", "link").get("href")).isNull();
  }

  @Test
  void only_the_natural_order_of_focus_is_kept() {
    assertThat(clean("tabindex=0").get("tabindex")).isEqualTo("0");
    assertThat(clean("tabindex=1").get("tabindex")).isNull();
  }
}
