package org.palimpsest.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.testing.InMemoryWiki;

class NoBreakSpacesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          a ? b ; %c % « d » ‹ e › → a~? b~; %c~% «~d~» ‹~e~›
          a :b a ?_ a ?1 a ?é a ?- → a :b a ?_ a ?1 a ?é a~?-
          a ?&nbsp;b &#63; c → a~?&nbsp;b &#63; c
          &laquo; a → &laquo; a
          """)
  void signs_that_stand_by_themselves_stay_on_their_line(String text, String kept) {
    assertThat(NoBreakSpaces.apply(text)).isEqualTo(kept.replace('~', '\u00A0'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <nowiki>a ?</nowiki> → <p>a~?⏎</p>
          <pre>a ?</pre> → <pre>a~?</pre>
          [http://a.example a ?] → <p><a rel="nofollow" class="external text" href="http://a.example">a~?</a>⏎</p>
          [[wikipedia:A|a ?]] → <p><a href="https://en.wikipedia.org/wiki/A" class="extiw" title="wikipedia:A">a~?</a>⏎</p>
          <span title="a ?">b</span> → <p><span title="a ?">b</span>⏎</p>
          """)
  void all_that_is_read_has_them_and_nothing_else(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @Test
  void the_text_of_a_file_has_them_where_it_is_seen() {
    assertThat(html("[[File:A.png|thumb|a ?]]")).contains("<figcaption>a~?</figcaption>");
    assertThat(html("[[File:A.png|a ?]]")).contains("title=\"a ?\"");
  }

  private static String html(String text) {
    InMemoryWiki wiki = new InMemoryWiki().file("A.png", 40, 20);
    PageContext page = PageContext.unsaved(wiki.title("P"), text.length(), InMemoryWiki.NOW);
    return HtmlWriter.write(
            Wikitext.standard(wiki.wiki().settings())
                .parse(wiki.wiki(), page, ParseOptions.STANDARD, text)
                .content())
        .replace("&#160;", "~")
        .replace("\n", "⏎");
  }
}
