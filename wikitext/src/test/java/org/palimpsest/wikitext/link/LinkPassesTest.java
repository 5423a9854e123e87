package org.palimpsest.wikitext.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.media.MediaParser;
import org.palimpsest.wikitext.testing.InMemoryWiki;
import org.palimpsest.wikitext.testing.Shown;

class LinkPassesTest {
  private static final String FREE = "<a rel='nofollow' class='external free' href='";
  private static final String TEXT = "<a rel='nofollow' class='external text' href='";
  private static final String NUMBER = "<a rel='nofollow' class='external autonumber' href='";

  private final InMemoryWiki wiki = new InMemoryWiki();
  private final Parse parse =
      Parse.of(
          wiki.wiki(),
          PageContext.unsaved(wiki.title("Here"), 0, InMemoryWiki.NOW),
          ParseOptions.STANDARD);

  @Test
  void a_link_takes_the_small_letters_behind_it_along() {
    assertThat(internal("[[bus]]es [[Bus|x]]yZ")).isEqualTo("{link buses} {link xy}Z");
    assertThat(parse.output().links()).containsExactly(wiki.title("Bus"));
  }

  @Test
  void of_links_in_links_the_inner_ones_count() {
    assertThat(internal("[[a|b [[c|d]] e]]")).isEqualTo("[[a|b {link d} e]]");
    assertThat(internal("[[a|[b]]] [[a|b]c]]")).isEqualTo("{link [b]} {link b]c}");
  }

  @Test
  void what_is_no_title_stays_as_it_is() {
    for (String text :
        new String[] {
          "[[]]", "[[a{b}]]", "[[a|]]", "[[|a]]", "[[a\nb]]", "[[Talk:]]", "[[a", "[[a|b"
        }) {
      assertThat(internal(text)).isEqualTo(text);
    }
    assertThat(parse.output().links()).isEmpty();
  }

  @Test
  void categories_and_links_to_languages_take_the_line_feeds_before_them_along() {
    assertThat(internal("a\n [[Category:b|c]]\n[[de:D]]\ne [[:Category:f]]"))
        .isEqualTo("a\ne {link Category:f}");
    assertThat(parse.output().build().categories()).containsEntry("B", "c");
    assertThat(parse.output().build().languageLinks()).containsKey("de");
    assertThat(internal("a [[Category:b]] c")).isEqualTo("a  c");
  }

  @Test
  void a_file_may_hold_links() {
    assertThat(internal("[[File:a.png|thumb|b [[c]] d [[e|f]]]] g")).isEqualTo("{media A.png} g");
    assertThat(internal("[[File:a.png|b [[c]] d")).isEqualTo("[[File:a.png|b {link c} d");
  }

  @Test
  void brackets_around_an_address_are_a_link() {
    assertThat(external("[http://a.example b c] [//a.example]"))
        .isEqualTo(TEXT + "http://a.example'>b c</a> " + NUMBER + "//a.example'>[1]</a>");
    assertThat(external("[javascript:x y] [http://a.example\nb] [http:// c]"))
        .isEqualTo("[javascript:x y] [http://a.example\nb] [http:// c]");
  }

  @Test
  void an_address_ends_before_the_signs_that_close_a_sentence() {
    assertThat(free("see http://a.example/b, (http://a.example/c)."))
        .isEqualTo(
            "see "
                + FREE
                + "http://a.example/b'>http://a.example/b</a>, ("
                + FREE
                + "http://a.example/c'>http://a.example/c</a>).");
    assertThat(free("http://a.example/&lt;b"))
        .isEqualTo(FREE + "http://a.example/'>http://a.example/</a>&lt;b");
    assertThat(free("xhttp://a.example data:b mailto:"))
        .isEqualTo("xhttp://a.example data:b mailto:");
  }

  @Test
  void an_address_in_the_words_of_a_link_is_text() {
    assertThat(
            Shown.of(
                FreeLinkPass.apply(
                    ExternalLinkPass.apply("[http://a.example http://b.example]", parse), parse),
                parse.marks()))
        .isEqualTo(TEXT + "http://a.example'>http://b.example</a>");
  }

  @Test
  void the_addresses_of_this_wiki_are_not_outside_of_it() {
    external("[http://wiki.example/wiki/A a] [http://wiki.example?b b] [HTTP://wiki.example c]");
    assertThat(parse.output().build().externalLinks()).isEmpty();
    external("[https://wiki.example/ d] [http://wiki.example.net e] [//wiki.example/ f]");
    assertThat(parse.output().build().externalLinks())
        .containsExactly("https://wiki.example/", "http://wiki.example.net", "//wiki.example/");
  }

  private String internal(String text) {
    return Shown.of(InternalLinkPass.apply(text, parse, MediaParser::parse), parse.marks());
  }

  private String external(String text) {
    return Shown.of(ExternalLinkPass.apply(text, parse), parse.marks());
  }

  private String free(String text) {
    return Shown.of(FreeLinkPass.apply(text, parse), parse.marks());
  }
}
