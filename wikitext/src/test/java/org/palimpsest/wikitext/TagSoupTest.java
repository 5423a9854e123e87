package org.palimpsest.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palimpsest.wikitext.context.PageContext;
import org.palimpsest.wikitext.context.ParseOptions;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.testing.Browser;
import org.palimpsest.wikitext.testing.InMemoryWiki;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Whatever people type, what is written is properly nested, and nothing in it is dangerous. {@code
 * -Dpalimpsest.seed=N} repeats a run.
 */
class TagSoupTest {
  private static final int TEXTS = 3_000;
  private static final int MOST_PIECES = 30;

  private static final List<String> PIECES =
      List.of(
          "a",
          "b ",
          " ",
          "\n",
          "\n\n",
          "\n* ",
          "\n# ",
          "\n: ",
          "\n; ",
          " : ",
          "\n ",
          "----",
          "''",
          "'''",
          "'''''",
          "== ",
          " ==\n",
          "{|\n",
          "\n|-\n",
          "\n| ",
          " || ",
          "\n! ",
          "\n|}\n",
          "\n|+ ",
          "[[A]]",
          "[[A|",
          "]]",
          "[http://a.example ",
          "]",
          "http://b.example ",
          "[[File:W.png|thumb|",
          "[[File:W.png|left|",
          "[[File:W.png|x]]",
          "[[File:None.png|",
          "[[Category:C]]",
          "<nowiki>",
          "</nowiki>",
          "<pre>",
          "</pre>",
          "\n<gallery>\nW.png|",
          "\n</gallery>",
          "<!--",
          "-->",
          "<script>",
          "</script>",
          "<style>",
          "<svg onload=x>",
          "<img src=x onerror=y>",
          "<a href=javascript:x>",
          "&lt;script&gt;",
          "&#60;b>",
          "&amp;",
          "&nbsp;",
          "&",
          "<",
          ">",
          "\"",
          "__TOC__",
          "{{",
          "}}",
          "{{T|",
          "|",
          "=");

  private static final List<String> NAMES =
      List.of(
          "b",
          "i",
          "u",
          "font",
          "small",
          "tt",
          "code",
          "span",
          "sub",
          "ins",
          "q",
          "bdi",
          "div",
          "p",
          "center",
          "blockquote",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "h2",
          "h3",
          "table",
          "caption",
          "tr",
          "td",
          "th",
          "ruby",
          "rb",
          "rt",
          "rp",
          "rtc",
          "br",
          "hr",
          "wbr",
          "pre");

  private static final List<String> ATTRIBUTES =
      List.of(
          "",
          "",
          "",
          " class=a",
          " id='x y'",
          " style=\"color:red\"",
          " style='a:url(x)'",
          " onclick=x",
          " title=\"&lt;&quot;''[[\"",
          " title='>'",
          " href=javascript:x",
          " data-a=\"<\"",
          " itemscope itemid=javascript:x",
          "/",
          " /");

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "big",
          "blockquote",
          "br",
          "caption",
          "center",
          "cite",
          "code",
          "data",
          "dd",
          "del",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "figcaption",
          "figure",
          "font",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "label",
          "li",
          "link",
          "mark",
          "meta",
          "ol",
          "p",
          "pre",
          "q",
          "rb",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "time",
          "tr",
          "tt",
          "u",
          "ul",
          "var",
          "wbr");

  private final InMemoryWiki wiki =
      new InMemoryWiki().page("A", "a").page("Template:T", "{{{1}}}<b>").file("W.png", 640, 320);

  private final Wikitext wikitext = Wikitext.standard(wiki.wiki().settings());

  private List<org.palimpsest.wikitext.node.Node> parse(String text) {
    PageContext page = PageContext.unsaved(wiki.title("P"), text.length(), InMemoryWiki.NOW);
    return wikitext.parse(wiki.wiki(), page, ParseOptions.STANDARD, text).content();
  }

  @Test
  void all_that_is_written_is_properly_nested_and_harmless() {
    long seed = Long.getLong("palimpsest.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      var nodes = parse(text);
      String html = HtmlWriter.write(nodes);
      assertThat(Browser.readsAsXml(html).replaceAll("(⟨pre\\{[^}]*}\n)\n", "$1"))
          .as("seed %d, text %d: %s\n%s", seed, i, text, html)
          .isEqualTo(Browser.shouldRead(nodes));
      isHarmless(Browser.tree(html), text);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(MOST_PIECES);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(any(PIECES, random));
        case 1 ->
            text.append('<').append(any(NAMES, random)).append(any(ATTRIBUTES, random)).append('>');
        case 2 -> text.append("</").append(any(NAMES, random)).append('>');
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    return text.toString();
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static void isHarmless(Node parent, String text) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.ELEMENT_NODE) {
        assertThat(ELEMENTS).as(text).contains(node.getNodeName());
        NamedNodeMap attributes = node.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
          isHarmless(attributes.item(i).getNodeName(), attributes.item(i).getNodeValue(), text);
        }
        isHarmless(node, text);
      }
    }
  }

  private static void isHarmless(String name, String value, String text) {
    assertThat(name).as(text).doesNotStartWith("on").matches("[a-z-]+");
    if (name.equals("href") || name.equals("src")) {
      assertThat(value).as(text).matches("(?s)(https?:/)?/.*|#.*");
    }
    if (name.equals("style")) {
      assertThat(value).as(text).doesNotContain("url(");
    }
  }
}
