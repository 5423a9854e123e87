package org.palimpsest.wikitext.function.page;

import java.util.Locale;
import java.util.Set;
import org.palimpsest.wikitext.html.TagPass;
import org.palimpsest.wikitext.inline.QuotePass;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;

/** The markup that the heading of a page may have: nothing that breaks the line or hides it. */
final class TitleMarkup {
  private static final Set<String> NOT_IN_LINES =
      Set.of(
          "blockquote",
          "br",
          "caption",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "li",
          "link",
          "meta",
          "ol",
          "p",
          "pre",
          "rb",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "table",
          "td",
          "th",
          "tr",
          "ul",
          "wbr");

  /** What clients are used to seeing where a style would have hidden a part. */
  private static final String INSTEAD = "/* attempt to bypass $wgRestrictDisplayTitle */";

  private TitleMarkup() {}

  /** The text with marks; tags that may not be in it are text. */
  static String of(String text, Marks marks) {
    StringBuilder out = new StringBuilder(text.length());
    String marked = QuotePass.apply(TagPass.apply(text, marks), marks);
    int done = 0;
    int at = marked.indexOf(Marks.START);
    while (at >= 0) {
      out.append(marked, done, at);
      done = at + Marks.LENGTH;
      out.append(
          switch (marks.at(marked, at)) {
            case Mark.StartTag tag when NOT_IN_LINES.contains(tag.name()) -> "<" + tag.name() + ">";
            case Mark.StartTag tag when hides(tag.attributes()) ->
                marks.add(
                    new Mark.StartTag(
                        tag.name(), tag.attributes().with("style", INSTEAD), tag.meaning()));
            case Mark.EndTag(String name) when NOT_IN_LINES.contains(name) -> "</" + name + ">";
            default -> marked.substring(at, done);
          });
      at = marked.indexOf(Marks.START, done);
    }
    return out.append(marked, done, marked.length()).toString();
  }

  private static boolean hides(Attributes attributes) {
    String style = attributes.get("style");
    if (style == null) {
      return false;
    }
    String small = style.toLowerCase(Locale.ROOT);
    return small.contains("display")
        || small.contains("user-select")
        || small.contains("visibility");
  }
}
