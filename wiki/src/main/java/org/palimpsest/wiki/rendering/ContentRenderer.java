package org.palimpsest.wiki.rendering;

import java.util.List;
import org.palimpsest.model.message.Message;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.wiki.content.JsonTree;
import org.palimpsest.wiki.language.Translator;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Node;

/**
 * Shows texts that are no wikitext (spec: wikitext.md, 19.2).
 *
 * @param words says what there is to be said of them, to who reads
 */
record ContentRenderer(Translator words) {
  /** The bundles of what is said. */
  static final List<String> BUNDLES = List.of("content");

  private static final Node NEW_LINE = new Node.Text("\n");

  /** What a text of this model looks like; nothing for wikitext, which has a parser. */
  List<Node> show(ContentModel model, String text) {
    return switch (model) {
      case WIKITEXT -> List.of();
      case TEXT -> List.of(Nodes.element("pre", Attributes.NONE, new Node.Text(text)));
      case CSS -> code("mw-css", text);
      case JAVASCRIPT -> code("mw-js", text);
      case JSON -> json(text);
      case UNKNOWN -> List.of(unknown(model));
    };
  }

  private static List<Node> code(String language, String text) {
    return List.of(
        Nodes.element(
            "pre",
            Attributes.of("class", "mw-code " + language, "dir", "ltr"),
            new Node.Text(text + "\n")),
        NEW_LINE);
  }

  private List<Node> json(String text) {
    return List.of(
        JsonTree.read(text)
            .map(new JsonTable(words)::of)
            .orElseGet(() -> error(Message.of("content-json-invalid"))));
  }

  private Node unknown(ContentModel model) {
    return error(Message.of("content-model-unsupported", model.wire()));
  }

  private Node error(Message message) {
    return Nodes.element(
        "div", Attributes.of("class", "error"), new Node.Text(words.text(message)));
  }
}
