package org.palimpsest.wikitext.redirect;

import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.source.WikiFacts;

/** What a redirect shows above the rest of its text. */
public final class RedirectNotice {
  private RedirectNotice() {}

  /** The notice as text with marks. */
  public static String of(LinkTarget target, Parse parse) {
    Marks marks = parse.marks();
    parse.output().redirect(target);
    return marks.add(new Mark.StartTag("div", Attributes.of("class", "redirectMsg")))
        + marks.open("p")
        + marks.add(
            new Mark.Literal(
                parse.wiki().facts().say(Message.of("redirectto"), WikiFacts.Audience.VIEWER)))
        + marks.close("p")
        + marks.add(new Mark.StartTag("ul", Attributes.of("class", "redirectText")))
        + marks.open("li")
        + marks.add(new Mark.Link(new LinkRequest(target, label(target, parse), true)))
        + marks.close("li")
        + marks.close("ul")
        + marks.close("div");
  }

  private static String label(LinkTarget target, Parse parse) {
    Namespaces namespaces = parse.wiki().settings().titles().namespaces();
    String name =
        switch (target) {
          case ParsedTitle.Local(var title, _) -> namespaces.prefixedText(title);
          case ParsedTitle.Interwiki other -> other.prefix() + ":" + other.text();
        };
    String whole = target.fragment().isEmpty() ? name : name + "#" + target.fragment();
    return parse.marks().add(new Mark.Literal(whole));
  }
}
