package org.palimpsest.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StyleCheckTest {
  private static final String INSECURE = "/* insecure input */";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "background:url(http://a.example/x.png)",
        "background:URL (x)",
        "background:u\\72l(x)",
        "width:EXPRESSION(1)",
        "width:e\\78pression(1)",
        "-o-link:'x'",
        "-o-link-source :x",
        "-o-replace:x",
        "accelerator:true",
        "background:image('x')",
        "background:image-set('x' 1x)",
        "src (x)",
        "content:attr(x url)",
        "content:attr( x , url",
        "content:attr(x)attr(y, url)"
      })
  void what_could_fetch_or_run_is_refused_whole(String style) {
    assertThat(StyleCheck.check(style)).isEqualTo(INSECURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "color: red; font-weight:bold;; margin : 1px",
        "x:javascript:y",
        "filter:alpha(opacity=50)",
        "@import 'x'",
        "width:ｅxpression(1)",
        "width:attr(title); color:var(--x)",
        "attr(x)url",
        "accelerator",
        "position:fixed; top:0 !important",
        "a */ b"
      })
  void everything_else_stays_as_it_is(String style) {
    assertThat(StyleCheck.check(style)).isEqualTo(style);
  }

  @Test
  void comments_become_blanks_and_an_open_one_takes_all() {
    assertThat(StyleCheck.check("color:/* c */red")).isEqualTo("color: red");
    assertThat(StyleCheck.check("width:exp/* x */ression(1)")).isEqualTo("width:exp ression(1)");
    assertThat(StyleCheck.check("color:red/* open")).isEqualTo("color:red");
    assertThat(StyleCheck.check("a\\2f*b*/c")).isEqualTo("a c");
  }

  @Test
  void escapes_are_decoded_but_for_characters_that_would_mean_something_else() {
    assertThat(StyleCheck.check("\\62\\63 c\\zb")).isEqualTo("bcczb");
    assertThat(StyleCheck.check("\\22 x\\5c 72")).isEqualTo("\\22 x\\5c 72");
    assertThat(StyleCheck.check("a\\")).isEqualTo("a\\5c ");
    assertThat(StyleCheck.check("a\\110000 b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void control_characters_are_refused() {
    assertThat(StyleCheck.check("color:red\b")).isEqualTo("/* invalid control char */");
    assertThat(StyleCheck.check("a\\1 b")).isEqualTo("/* invalid control char */");
  }
}
