package org.palimpsest.actionapi.rendering;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.model.title.Title;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;

/** The heading of a page that has no other than its title (spec: wikitext.md, 17.6). */
final class TitleHeading {
  private TitleHeading() {}

  /** The title in its parts. */
  static List<Node> of(Title title, Namespaces namespaces) {
    List<Node> parts = new ArrayList<>();
    String namespace = namespaces.byId(title.namespace()).map(Namespace::name).orElse("");
    if (!namespace.isEmpty()) {
      parts.add(part("namespace", namespace));
      parts.add(part("separator", ":"));
    }
    parts.add(part("main", title.text()));
    return parts;
  }

  private static Node part(String kind, String text) {
    return new Node.Element(
        "span",
        Attributes.of("class", "mw-page-title-" + kind),
        List.of(new Node.Text(text)),
        Meaning.PLAIN);
  }
}
