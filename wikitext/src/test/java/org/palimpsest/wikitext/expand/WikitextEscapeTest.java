package org.palimpsest.wikitext.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WikitextEscapeTest {
  @Test
  void what_means_something_at_the_start_of_a_line_is_escaped_there_only() {
    assertThat(WikitextEscape.escape("a\n*b\n#c\n:d\n;e\n e\n!f\n-g\n+h\n~i\n\tt\n\n\nj *#:!"))
        .isEqualTo(
            "a\n&#42;b\n&#35;c\n&#58;d\n&#59;e\n&#32;e\n&#33;f\n-g\n+h\n~i\n&#9;t\n&#10;\nj *#:!");
    assertThat(WikitextEscape.escape("----\n----")).isEqualTo("&#45;---\n&#45;---");
    assertThat(WikitextEscape.escape("+a")).isEqualTo("&#43;a");
  }

  @Test
  void runs_are_broken() {
    assertThat(WikitextEscape.escape("a__b ___ a~b ~~~~ a~"))
        .isEqualTo("a_&#95;b _&#95;_ a~b ~&#126;~~ a&#126;");
  }

  @Test
  void addresses_are_no_links() {
    assertThat(WikitextEscape.escape("a:b x:://y http://x mailto:y Xmailto:z"))
        .isEqualTo("a:b x:&#58;//y http&#58;//x mailto&#58;y Xmailto:z");
  }

  @Test
  void brackets_quotes_and_entities_are_no_markup() {
    assertThat(WikitextEscape.escape("= & ' \" < > [ ] { | } ; `"))
        .isEqualTo("&#61; &#38; &#39; &#34; &#60; &#62; &#91; &#93; &#123; &#124; &#125; &#59; `");
  }
}
