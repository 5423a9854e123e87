package org.palimpsest.wikitext.contents;

import java.util.List;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.PageAddresses;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.node.Nodes;
import org.palimpsest.wikitext.node.SectionSource;
import org.palimpsest.wikitext.output.Section;
import org.palimpsest.wikitext.source.WikiFacts;

/** The link beside a heading by which its section is edited (spec: wikitext.md, 10.4). */
record EditLink(WikiFacts facts, Namespaces namespaces) {
  Node of(Section section, SectionSource source) {
    String address =
        PageAddresses.editing("", namespaces.prefixedKey(source.page()))
            + "&section="
            + section.index();
    String hint =
        facts.say(
            Message.of("editsectionhint", Nodes.text(section.line())), WikiFacts.Audience.VIEWER);
    String label = facts.say(Message.of("editsection"), WikiFacts.Audience.VIEWER);
    return new Node.Element(
        "span",
        Attributes.of("class", "mw-editsection"),
        List.of(
            bracket("["),
            Node.Element.of(
                "a",
                Attributes.of("href", address, "title", hint),
                Node.Element.of("span", Attributes.NONE, new Node.Text(label))),
            bracket("]")),
        Meaning.PLAIN);
  }

  private static Node bracket(String sign) {
    return Node.Element.of(
        "span", Attributes.of("class", "mw-editsection-bracket"), new Node.Text(sign));
  }
}
