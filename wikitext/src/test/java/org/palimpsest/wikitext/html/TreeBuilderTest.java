package org.palimpsest.wikitext.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** What the tags of a text become, without the steps between: no paragraphs of lines. */
class TreeBuilderTest {
  private static final TreeBuilder.Resolver NOTHING =
      new TreeBuilder.Resolver() {
        @Override
        public String link(LinkRequest link) {
          return "";
        }

        @Override
        public String media(MediaRequest media) {
          return "";
        }
      };

  private final Marks marks = new Marks();

  private String html(String text) {
    String tags = TagPass.apply(text.replace("⏎", "\n"), marks);
    return HtmlWriter.write(TreeBuilder.build(tags, marks, NOTHING, Settings.Limits.STANDARD))
        .replace("\n", "⏎");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <div>a</div>b → <div>a</div><p>b</p>
          a <div>b</div> c → <p>a </p><div>b</div><p> c</p>
          <div></div> <div></div> → <div></div> <div></div>
          a<hr>b<wbr>c<br>d → <p>a</p><hr /><p>b</p><wbr /><p>c<br />d</p>
          <blockquote>q<div>r</div>s</blockquote> → <blockquote><p>q</p><div>r</div><p>s</p></blockquote>
          <li>a</li>b<dd>c</dd> → <li>a</li><p>b</p><dd>c</dd>
          x&#32;<div></div>&#32;<div></div> → <p>x </p><div></div><p> </p><div></div>
          x<link itemprop=a href=//a>y → <p>x<link itemprop="a" href="//a" />y</p>
          <link itemprop=a href=//a> <meta itemprop=a content=b>y → <link itemprop="a" href="//a" /> <meta itemprop="a" content="b" /><p>y</p>
          """)
  void loose_text_stands_in_paragraphs(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <b>a<div>c</div>d<div>e</div>f</b>g → <p><b>a</b></p><b><div>c</div></b><p><b>d</b></p><b><div>e</div></b><p><b>f</b>g</p>
          <b><i>a<div>c</div>d</i>e</b>f → <p><b><i>a</i></b></p><b><i><div>c</div></i></b><p><b><i>d</i>e</b>f</p>
          <b> <div>c</div> <div>d</div> </b> → <b><div>c</div></b><b><div>d</div></b><p><b> </b></p>
          <div></div><br><i><div>a</div></i> → <div></div><p><br /></p><i><div>a</div></i>
          <div></div><b></b><i><div>a</div></i> → <div></div><p><b></b></p><i><div>a</div></i>
          <div><b>a<div>c</div>d</b></div> → <div><b>a<div>c</div>d</b></div>
          <b><div>y</div><link itemprop=x href=//a>k</b>w → <b><div>y</div><link itemprop="x" href="//a" /></b><p><b>k</b>w</p>
          <b>x<li>y</li>z</b><dd>q</dd> → <p><b>x</b></p><b><li>y</li></b><p><b>z</b></p><dd>q</dd>
          """)
  void blocks_divide_formatting_around_them(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          x<span>y<div>c</div>d</span>e → <p>x</p><span>y<div>c</div>d</span><p>e</p>
          <b>x<span>y<div>c</div>d</span>e</b>f → <b>x<span>y<div>c</div>d</span></b><p><b>e</b>f</p>
          <b>x<span>q</span><i>r<div>y</div></i>z</b>w → <p><b>x<span>q</span><i>r</i></b></p><b><i><div>y</div></i></b><p><b>z</b>w</p>
          <span><b>x<div>a</div>y</b>z</span>w → <span><b>x<div>a</div>y</b>z</span><p>w</p>
          <b>x<span><div>a</div></span><div>y</div>z</b>w → <b>x<span><div>a</div></span><div>y</div></b><p><b>z</b>w</p>
          """)
  void other_inline_elements_with_blocks_stand_in_no_paragraph(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <b><i>a</b></i>b → <p><b><i>a</i></b>b</p>
          <b>a<div>b</b>c</div> → <p><b>a</b></p><b></b><div><b>b</b>c</div>
          <b><p>x</b>y</p> → <b></b><p><b>x</b>y</p>
          <p><b>x<p>y</b>z → <p><b>x</b></p><p><b>y</b>z</p>
          <i><b>x<p>y</i>z</b>w → <p><i><b>x</b></i></p><i><b></b></i><b></b><p><b><i>y</i>z</b>w</p>
          <i><b>x<p>y</i></p>k</b>w → <p><i><b>x</b></i></p><i><b></b></i><b><p><i>y</i></p></b><p><b>k</b>w</p>
          <b>k<blockquote>x<i>q</b>y</blockquote>z → <p><b>k</b></p><b></b><blockquote><p><b>x<i>q</i></b><i>y</i></p></blockquote><p><i>z</i></p>
          <b>x<b>y<div>c</b>d</b>e</div>f → <p><b>x<b>y</b></b></p><b><b></b></b><div><b><b>c</b>d</b>e</div><p>f</p>
          <small><p>⏎</p></small> → <small><p class="mw-empty-elt">⏎</p></small>
          <center><b>a</center>b → <center><b>a</b></center><p><b>b</b></p>
          <div><span>a</div>b</span>c → <div><span>a</span></div><p>bc</p>
          <small>z<u><b><blockquote><b></u>z → <p><small>z</small></p><small><u><b></b></u></small><small><b><blockquote><p><u><b></b></u><b>z</b></p></blockquote></b></small>
          <b>1<b>2<b>3<b>4<p>x</p><p>y → <p><b>1<b>2<b>3<b>4</b></b></b></b></p><b><b><b><b><p>x</p><p>y</p></b></b></b></b>
          """)
  void misnested_formatting_is_repaired(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <table><td>a<tr><th>b<caption>c → <table><tbody><tr><td>a</td></tr><tr><th>b</th></tr></tbody><caption>c</caption></table>
          <table>a<b>b<tr><td>c</td></tr></table>d → a<b>b</b><table><tbody><tr><td>c</td></tr></tbody></table><p><b>d</b></p>
          <table>⏎<b>⏎<tr>⏎<td>a⏎</table> → <b>⏎</b><table>⏎<tbody><tr>⏎<td>a⏎</td></tr></tbody></table>
          q<table>q<tr><td>y</td></tr></table>z → <p>q</p>q<table><tbody><tr><td>y</td></tr></tbody></table><p>z</p>
          <b>x<table>q<tr><td>y</td></tr></table>z</b> → <p><b>x</b></p><b>q<table><tbody><tr><td>y</td></tr></tbody></table></b><p><b>z</b></p>
          <u><table>a<b>c</table></u> → <u>a<table></table></u><p><u><b>c</b></u></p>
          <table><caption>a<table><td>b</table>c</caption>d</table> → d<table><caption>a<table><tbody><tr><td>b</td></tr></tbody></table>c</caption></table>
          <table><tr><td></tr></td></table></td>x → <table><tbody><tr><td></td></tr></tbody></table><p>x</p>
          <b>a<table><tr><td>x</b>y</td></tr></table>z → <p><b>a</b></p><b><table><tbody><tr><td>xy</td></tr></tbody></table></b><p><b>z</b></p>
          <b><table>a<i>b</i>c<u>d</u>e</table> → <b>ace<table></table></b><p><b><i>b</i></b></p><p><b><u>d</u></b></p>
          <table></b></p></div><br></table> → <p class="mw-empty-elt"></p><br /><table></table>
          <table><div>a<tr><td>b</td></tr></div></table> → <div>a</div><table><tbody><tr><td>b</td></tr></tbody></table>
          k<code> <table><span><table><q></code> → <p>k</p><code><span></span><table></table><q></q><table></table></code>
          <td>a</td> <tr><td>b</td></tr> → <p>a b</p>
          <table><tr id=x></tr><tr></tr></table> → <table><tbody><tr id="x"></tr><tr class="mw-empty-elt"></tr></tbody></table>
          <table><b>x<div>y</div>w</b>v<tr><td>c</td></tr></table>d → <b>x<div>y</div>w</b>v<table><tbody><tr><td>c</td></tr></tbody></table><p>d</p>
          """)
  void tables_hold_nothing_but_rows_and_cells(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          <ul><li>a<li>b<ul><li>c</ul>d</ul> → <ul><li>a</li><li>b<ul><li>c</li></ul>d</li></ul>
          <dl><dt>a<dd>b<dt>c</dl> → <dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>
          <li>a<div><li>b</div><li>c → <li>a<div></div></li><li>b</li><li>c</li>
          <h2>a<h3>b</h2>c</h3> → <h2>a</h2><h3>b</h3><p>c</p>
          <ruby>a<rb>b<rt>c<rtc>d<rp>e</ruby> → <p><ruby>a<rb>b</rb><rt>c</rt><rtc>d<rp>e</rp></rtc></ruby></p>
          a</b>c</div>d</p>e → <p>acd</p><p class="mw-empty-elt"></p><p>e</p>
          </li></td></table></tr></ul></h2>x → <p>x</p>
          <pre>⏎a</pre> → <pre>a</pre>
          <pre>⏎⏎a</pre> → <pre>⏎⏎a</pre>
          <p> </p><p class=a></p><li></li><dd></dd> → <p class="mw-empty-elt"> </p><p class="a"></p><li class="mw-empty-elt"></li><dd></dd>
          </br>a<br/> → <p><br />a<br /></p>
          """)
  void ends_that_are_missing_or_left_over_are_repaired(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @Test
  void references_are_read_once_and_written_as_they_mean() {
    assertThat(html("&eacute;&#x41; &lt;b&gt; &amp;amp; &foo; &#0; &#128; & a&b; &nbsp;&רלמ;"))
        .isEqualTo(
            "<p>éA &lt;b&gt; &amp;amp; &amp;foo; &amp;#0; &amp;#128; &amp; a&amp;b; &#160;\u200F</p>");
  }

  @Test
  void literal_text_is_never_markup() {
    String literal = marks.add(new Mark.Literal("<b>&lt;"));
    assertThat(html(literal)).isEqualTo("<p>&lt;b&gt;&amp;lt;</p>");
  }

  @Test
  void hidden_content_is_read_in_its_place() {
    String inner = marks.add(new Mark.Hidden(marks.open("i") + "x", false));
    String outer = marks.add(new Mark.Hidden("a" + inner, false));
    assertThat(html(outer + "</i>b")).isEqualTo("<p>a<i>x</i>b</p>");
  }

  @Test
  void elements_too_deep_are_left_out() {
    String html = html("<div>".repeat(100_000) + "x" + "</div>".repeat(100_000));
    assertThat(html).hasSizeLessThan(12 * Settings.Limits.STANDARD.elements()).contains("x");
  }
}
