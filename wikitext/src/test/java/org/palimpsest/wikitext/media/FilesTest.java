package org.palimpsest.wikitext.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palimpsest.wikitext.Wikitext;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.output.ParserOutput;
import org.palimpsest.wikitext.output.Tracking;
import org.palimpsest.wikitext.testing.InMemoryWiki;

/** What files look like on pages, in short: see {@link #shown}. */
class FilesTest {
  private final InMemoryWiki wiki =
      new InMemoryWiki()
          .page("A", "a")
          .file("Wide.png", 640, 320)
          .file("Tall.png", 200, 400)
          .file("Tiny.png", 40, 20);

  private ParserOutput parse(String text) {
    PageContext page = PageContext.unsaved(wiki.title("P"), text.length(), InMemoryWiki.NOW);
    return Wikitext.standard(wiki.wiki().settings())
        .parse(wiki.wiki(), page, ParseOptions.STANDARD, text);
  }

  /** The HTML without what is the same everywhere; the address of a file is its own sign. */
  private String shown(String text) {
    return HtmlWriter.write(parse(text).content())
        .replace(" decoding=\"async\"", "")
        .replace(" class=\"mw-file-element\"", "")
        .replaceAll("/w/images/thumb/0/00/([A-Z])[a-z]+.png/(\\d+)px-[A-Za-z.]+", "$1:$2")
        .replaceAll("/w/images/0/00/([A-Z])[a-z]+.png", "$1")
        .replace("/wiki/File:", "~")
        .replace(" class=\"mw-file-description\"", "*")
        .replaceAll("^<p>(.*)\n</p>$", "$1")
        .replace('"', '\'');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      textBlock =
          """
          [[File:Wide.png]] → <span class='mw-default-size' typeof='mw:File'><a href='~Wide.png'*><img src='W' width='640' height='320' /></a></span>
          [[File:Wide.png|200px|a ''b'']] → <span typeof='mw:File'><a href='~Wide.png'* title='a b'><img alt='a b' src='W:200' width='200' height='100' srcset='W:300 1.5x, W:400 2x' /></a></span>
          [[File:Wide.png|450px|alt=|x]] → <span typeof='mw:File'><a href='~Wide.png'* title='x'><img alt='' src='W:450' width='450' height='225' srcset='W 1.5x' /></a></span>
          [[File:Tiny.png|400px]] → <span typeof='mw:File'><a href='~Tiny.png'*><img src='T' width='400' height='200' /></a></span>
          [[File:Wide.png|50px|top|border|class=c]] → <span class='mw-valign-top mw-image-border c' typeof='mw:File'><a href='~Wide.png'*><img src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></a></span>
          [[File:Wide.png|frameless|upright]] → <span class='mw-default-size' typeof='mw:File/Frameless'><a href='~Wide.png'*><img src='W:230' width='230' height='115' srcset='W:345 1.5x, W:460 2x' /></a></span>
          [[File:Wide.png|50px|link=|x]] → <span typeof='mw:File'><span title='x'><img alt='x' src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></span></span>
          [[File:Wide.png|50px|link=A#b]] → <span typeof='mw:File'><a href='/wiki/A#b' title='A'><img src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></a></span>
          [[File:Wide.png|50px|link=http://a.example|x]] → <span typeof='mw:File'><a href='http://a.example' title='x' rel='nofollow'><img alt='x' src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></a></span>
          [[File:Wide.png|50px|link=javascript:x]] → <span typeof='mw:File'><a href='/wiki/Javascript:x' title='Javascript:x'><img src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></a></span>
          """)
  void files_in_a_line(String text, String html) {
    assertThat(shown(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      textBlock =
          """
          [[File:Wide.png|thumb|a ''b'']] → <figure class='mw-default-size' typeof='mw:File/Thumb'><a href='~Wide.png'*><img src='W:300' width='300' height='150' srcset='W:450 1.5x, W:600 2x' /></a><figcaption>a <i>b</i></figcaption></figure>
          [[File:Tiny.png|thumb|9000px]] → <figure typeof='mw:File/Thumb'><a href='~Tiny.png'*><img src='T' width='40' height='20' /></a><figcaption></figcaption></figure>
          [[File:Wide.png|frame|50px]] → <figure typeof='mw:File/Frame'><a href='~Wide.png'*><img src='W' width='640' height='320' /></a><figcaption></figcaption></figure>
          [[File:Wide.png|left|right|50px|a|b]] → <figure class='mw-halign-left' typeof='mw:File'><a href='~Wide.png'* title='b'><img alt='b' src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></a><figcaption>b</figcaption></figure>
          [[File:Wide.png|thumb=Tiny.png|x]] → <figure typeof='mw:File/Thumb'><a href='~Wide.png' title='File:Wide.png'><img resource='~Wide.png' src='T' width='40' height='20' /></a><figcaption>x</figcaption></figure>
          [[File:Wide.png|thumb|50px|link=A|x]] → <figure typeof='mw:File/Thumb'><a href='/wiki/A' title='A'><img resource='~Wide.png' src='W:50' width='50' height='25' srcset='W:75 1.5x, W:100 2x' /></a><figcaption>x</figcaption></figure>
          """)
  void files_by_themselves(String text, String html) {
    assertThat(shown(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "[[File:No.png]], , File:No.png",
    "[[File:No.png|50px|x]], 50, x",
    "[[File:No.png|thumb|alt=y|x]], 180, y",
    "[[File:No.png|thumb|upright=2|x]], 130, File:No.png"
  })
  void missing_files_can_be_uploaded(String text, String width, String words) {
    String html = shown(text);
    assertThat(html)
        .contains(
            "<a href='/w/index.php?title=Special:Upload&amp;wpDestFile=No.png' class='new'"
                + " title='File:No.png'><span class='mw-file-element mw-broken-media'"
                + (width == null ? "" : " data-width='" + width + "'")
                + ">"
                + words
                + "</span></a>");
    assertThat(parse(text).facts().tracking()).containsExactly(Tracking.BROKEN_FILE);
  }

  @Test
  void one_question_is_asked_for_all_files() {
    parse("[[File:Wide.png|thumb=Tiny.png]][[File:Tall.png]]\n<gallery>\nTiny.png\n</gallery>");
    assertThat(wiki.questions()).isEqualTo(1);
  }

  @Test
  void files_are_kept_but_not_what_is_shown_instead() {
    ParserOutput output =
        parse(
            "[[File:Wide.png|thumb=Tiny.png]] [[File:No.png|link=A]] [[File:Tall.png|link=http://b.example]]");
    assertThat(output.facts().files()).containsExactly("Wide.png", "No.png", "Tall.png");
    assertThat(output.facts().links()).containsExactly(wiki.title("A"));
    assertThat(output.facts().externalLinks()).hasSize(1);
  }

  @Test
  void a_unit_that_is_written_twice_is_found_by_maintainers() {
    assertThat(parse("[[File:Wide.png|200pxpx]]").facts().tracking())
        .containsExactly(Tracking.DOUBLE_UNIT);
  }

  @Test
  void galleries_have_a_box_for_each_line() {
    assertThat(
            shown(
                "<gallery mode=nolines widths=80 perrow=2 caption=\"''c''\" style='a:b'>\nWide.png|x [[A]]\n\n<\nNo.png\n</gallery>"))
        .isEqualTo(
            """
            <ul class='gallery mw-gallery-nolines' style='max-width: 178px;a:b'>
            \t<li class='gallerycaption'><i>c</i></li>
            \t\t<li class='gallerybox' style='width: 85px'>
            \t\t\t<div class='thumb' style='width: 80px;'><span typeof='mw:File'><a href='~Wide.png'* title='x A'><img alt='x A' src='W:80' width='80' height='40' srcset='W:120 1.5x, W:160 2x' /></a></span></div>
            \t\t\t<div class='gallerytext'>x <a href='/wiki/A' title='A'>A</a></div>
            \t\t</li>
            \t\t<li class='gallerybox' style='width: 85px'>
            \t\t\t<div class='thumb' style='height: 120px;'><span typeof='mw:Error mw:File'><a href='/w/index.php?title=Special:Upload&amp;wpDestFile=No.png' class='new' title='File:No.png'><span class='mw-file-element mw-broken-media' data-width='80' data-height='120'>File:No.png</span></a></span></div>
            \t\t\t<div class='gallerytext'></div>
            \t\t</li>
            </ul>\
            """);
  }

  @Test
  void packed_galleries_have_pictures_of_one_height() {
    assertThat(
            shown("<gallery mode=packed-hover heights=100 showfilename>\nTall.png|x\n</gallery>"))
        .contains("<li class='gallerybox' style='width: 62px'>")
        .contains("<div class='thumb' style='width: 60px;'>")
        .contains(
            "<img alt='x' src='T:75' width='50' height='100' srcset='T:112 1.5x, T:150 2x' />")
        .contains("<div class='gallerytextwrapper' style='width: 40px'>")
        .contains(
            "<a href='~Tall.png' class='galleryfilename galleryfilename-truncate' title='File:Tall.png'>Tall.png</a>\nx");
  }
}
