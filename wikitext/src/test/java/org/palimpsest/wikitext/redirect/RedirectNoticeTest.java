package org.palimpsest.wikitext.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.testing.InMemoryWiki;

class RedirectNoticeTest {
  private final InMemoryWiki wiki =
      new InMemoryWiki().page("A", "a").page("Here", "h").page("Old", "#REDIRECT [[A]]");

  @Test
  void the_notice_links_to_where_the_page_leads() {
    ParserOutput output = parse("#REDIRECT [[A#b c]]");
    assertThat(HtmlWriter.write(output.content()))
        .startsWith("<div class=\"redirectMsg\"><p>")
        .contains("<li><a href=\"/wiki/A#b_c\" title=\"A\">A#b c</a></li></ul></div>");
    assertThat(output.facts().links()).containsExactly(wiki.title("A"));
  }

  @Test
  void a_page_that_leads_to_itself_links_to_itself() {
    ParserOutput output = parse("#REDIRECT [[Here]]");
    assertThat(HtmlWriter.write(output.content()))
        .contains("<a href=\"/wiki/Here\" title=\"Here\">Here</a>");
    assertThat(output.facts().links()).containsExactly(wiki.title("Here"));
  }

  @Test
  void a_redirect_to_a_redirect_links_to_the_next_one_as_such() {
    assertThat(HtmlWriter.write(parse("#REDIRECT [[Old]] [[Old]]").content()))
        .contains(
            "<a href=\"/w/index.php?title=Old&amp;redirect=no\" class=\"mw-redirect\" title=\"Old\">")
        .contains("<a href=\"/wiki/Old\" class=\"mw-redirect\" title=\"Old\">");
  }

  @Test
  void what_cannot_be_shown_here_counts_as_what_it_is() {
    assertThat(parse("#REDIRECT [[wikipedia:Foo]]").facts().interwikiLinks()).hasSize(1);
    assertThat(parse("#REDIRECT [[Media:F.png]]").facts().links())
        .containsExactly(wiki.title("File:F.png"));
    assertThat(parse("#REDIRECT [[Special:Version]]").facts().links()).isEmpty();
  }

  private ParserOutput parse(String text) {
    PageContext page = PageContext.unsaved(wiki.title("Here"), text.length(), InMemoryWiki.NOW);
    return Wikitext.standard(wiki.wiki().settings())
        .parse(wiki.wiki(), page, ParseOptions.STANDARD, text);
  }
}
