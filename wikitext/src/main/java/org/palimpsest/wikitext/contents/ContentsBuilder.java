package org.palimpsest.wikitext.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.message.Message;
import org.palimpsest.wikitext.context.Parse;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;
import org.palimpsest.wikitext.output.Section;
import org.palimpsest.wikitext.source.WikiFacts;

/** Completes the headings of a tree and puts the table of contents into its place. */
public final class ContentsBuilder {
  private static final int FEW = 3;

  private final Parse parse;
  private final Headings headings;
  private final HeadingMarkup markup;
  private final @Nullable EditLink editLink;
  private final boolean shown;
  private final boolean placed;
  private boolean written;

  private ContentsBuilder(Parse parse, Headings headings) {
    this.parse = parse;
    this.headings = headings;
    this.markup = new HeadingMarkup(parse.wiki().settings().headings());
    this.editLink =
        parse.options().editLinks() && !has("noeditsection")
            ? new EditLink(parse.wiki().facts(), parse.wiki().settings().titles().namespaces())
            : null;
    this.placed = has("toc");
    this.shown = isShown(parse, headings, placed);
  }

  private static boolean isShown(Parse parse, Headings headings, boolean placed) {
    int count = headings.sections().size();
    return parse.options().contents()
        && count > 0
        && (placed
            || parse.output().hasProperty("forcetoc")
            || (count > FEW && !parse.output().hasProperty("notoc")));
  }

  /** A tree with its headings completed. */
  public record Completed(List<Node> tree, List<Section> sections, boolean showsContents) {}

  /** Completes a tree. */
  public static Completed complete(List<Node> tree, Parse parse) {
    Headings headings = Headings.of(tree);
    ContentsBuilder builder = new ContentsBuilder(parse, headings);
    return new Completed(
        Objects.requireNonNullElse(builder.rewrite(tree), tree),
        headings.sections(),
        builder.shown);
  }

  private boolean has(String property) {
    return parse.output().hasProperty(property);
  }

  /** The nodes as they are to be; null if they stay as they are. */
  private @Nullable List<Node> rewrite(List<Node> nodes) {
    @Nullable List<Node> changed = null;
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      List<Node> instead = node instanceof Node.Element element ? instead(element) : null;
      if (instead != null && changed == null) {
        changed = new ArrayList<>(nodes.subList(0, i));
      }
      if (changed != null) {
        changed.addAll(instead == null ? List.of(node) : instead);
      }
    }
    return changed;
  }

  /** What comes into the place of an element; null if it stays. */
  private @Nullable List<Node> instead(Node.Element element) {
    if (element.meaning() instanceof Meaning.Contents) {
      return contents();
    }
    Section section = headings.section(element);
    if (section == null) {
      List<Node> children = rewrite(element.children());
      return children == null ? null : List.of(element.around(children));
    }
    List<Node> nodes = new ArrayList<>();
    if (!placed) {
      nodes.addAll(contents());
    }
    nodes.add(markup.of(element, section, edit(section)));
    return nodes;
  }

  private @Nullable Node edit(Section section) {
    return editLink == null || section.source() == null
        ? null
        : editLink.of(section, section.source());
  }

  private List<Node> contents() {
    if (!shown || written) {
      return List.of();
    }
    written = true;
    WikiFacts facts = parse.wiki().facts();
    return List.of(
        ContentsTable.of(
            headings.sections(),
            facts.say(Message.of("toc"), WikiFacts.Audience.VIEWER),
            facts.viewerLanguage(),
            "ltr"),
        new Node.Text("\n"));
  }
}
