package org.palimpsest.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.TitleParser;
import org.palimpsest.wikitext.presave.PreSaveTransform;
import org.palimpsest.wikitext.presave.Signature;
import org.palimpsest.wikitext.redirect.Redirects;
import org.palimpsest.wikitext.section.HeadingText;
import org.palimpsest.wikitext.section.Sections;

/**
 * Texts made to be slow. Each is as long as a page may be; work that grew with its square would
 * take hours, so the limit is far from any honest time.
 */
@Timeout(60)
class HostileTextTest {
  private static final int LENGTH = 2 * 1024 * 1024;

  static List<String> pieces() {
    return List.of(
        "<nowiki>",
        "<pre",
        "<!--",
        "<!-- -->",
        "</nowiki",
        "<nowiki><pre><gallery>",
        "<pre/>",
        "[[",
        "{{",
        "{{{",
        "}}",
        "{{a|",
        "[[a",
        "[[a|",
        "[[a (",
        "[[a, ",
        "[[|a",
        "[[|",
        "~~~",
        "=",
        "=\n",
        "\n=",
        "== a ==<!-- -->\n",
        "== a == <!--\n",
        "\n== {{",
        "|]]",
        "[[a (b), (c|",
        "#redirect [[");
  }

  @ParameterizedTest
  @MethodSource("pieces")
  void no_repetition_makes_the_work_grow_faster_than_the_text(String piece) {
    String text = piece.repeat(LENGTH / piece.length());
    Sections sections = Sections.of(text);
    assertThat(sections.replace(0, "x")).isPresent();
    assertThat(new PreSaveTransform(new Signature("n", "t"), "P (c)").apply(text, 4 * LENGTH))
        .isPresent();
    assertThat(HeadingText.plain(text)).isNotNull();
    assertThat(redirects().target(text)).isEmpty();
  }

  @Test
  void braces_opened_and_closed_again_around_headings_are_no_trap() {
    int depth = LENGTH / 40;
    String text = "{{\n== a ==\n".repeat(depth) + "\n}}".repeat(depth) + "\n== b ==";
    assertThat(Sections.of(text).section(depth + 1)).contains("== b ==");
  }

  @Test
  void a_long_redirect_that_is_none_is_found_out_quickly() {
    assertThat(redirects().target("#redirect" + " ".repeat(LENGTH))).isEmpty();
    assertThat(redirects().target("#redirect [[a|" + "]".repeat(LENGTH))).isPresent();
    assertThat(redirects().target("#redirect [[a|" + "b".repeat(LENGTH))).isEmpty();
  }

  private static Redirects redirects() {
    return new Redirects(new TitleParser(Namespaces.standard("Site"), Set.of()));
  }
}
