package org.palimpsest.wiki.rendering;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.wiki.site.KnownLanguages;
import org.palimpsest.wikitext.html.HtmlWriter;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;

/**
 * Writes what texts look like as HTML.
 *
 * @param language the code of the language that the wiki is written in
 */
public record PageHtml(String language) {
  /** The class of what comes of a text. */
  public static final String OUTPUT = "mw-parser-output";

  /**
   * A whole page in an element that says how it is written.
   *
   * @param kind further classes of that element; empty: there is none
   */
  public String page(List<Node> content, String kind) {
    if (kind.isEmpty()) {
      return HtmlWriter.write(content);
    }
    String direction = direction();
    return HtmlWriter.write(
        List.of(
            new Node.Element(
                "div",
                Attributes.of(
                    "class",
                    "mw-content-" + direction + ' ' + kind,
                    "lang",
                    language,
                    "dir",
                    direction),
                content,
                Meaning.PLAIN)));
  }

  /** A part of a page that stands by itself. */
  public static String part(List<Node> content) {
    return HtmlWriter.write(
        List.of(new Node.Element("div", Attributes.of("class", OUTPUT), content, Meaning.PLAIN)));
  }

  /** In which direction the wiki is written. */
  public String direction() {
    return KnownLanguages.standard().find(language).stream().anyMatch(l -> l.isRightToLeft())
        ? "rtl"
        : "ltr";
  }

  /** A page with a remark at its end that readers do not see. */
  public static List<Node> withRemark(List<Node> content, Node.Comment remark) {
    List<Node> all = new ArrayList<>(content);
    all.add(new Node.Text("\n"));
    all.add(remark);
    all.add(new Node.Text("\n"));
    return all;
  }
}
