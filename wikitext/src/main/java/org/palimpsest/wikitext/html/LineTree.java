package org.palimpsest.wikitext.html;

import java.util.List;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Node;

/** Trees of texts that are shown by themselves, in a line: what paragraph is around is made up. */
public final class LineTree {
  private static final TreeBuilder.Resolver NOTHING_TO_RESOLVE =
      new TreeBuilder.Resolver() {
        @Override
        public String link(LinkRequest link) {
          return link.label();
        }

        @Override
        public String media(MediaRequest media) {
          return "";
        }
      };

  private LineTree() {}

  /** That of a text in which nothing depends on what exists. */
  public static List<Node> of(String marked, Marks marks, Settings.Limits limits) {
    return of(marked, marks, NOTHING_TO_RESOLVE, limits);
  }

  /** That of any text with marks. */
  public static List<Node> of(
      String marked, Marks marks, TreeBuilder.Resolver resolver, Settings.Limits limits) {
    List<Node> tree = TreeBuilder.build(marked, marks, resolver, limits);
    return tree.size() == 1
            && tree.getFirst() instanceof Node.Element element
            && element.name().equals("p")
        ? element.children()
        : tree;
  }
}
