package org.palimpsest.wikitext.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.palimpsest.wikitext.context.Settings;
import org.palimpsest.wikitext.figure.MediaRequest;
import org.palimpsest.wikitext.mark.LinkRequest;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.Node;

/**
 * Makes the tree of a text with marks as browsers make trees of tags: whatever the nesting of the
 * tags, the nodes are properly nested (spec: wikitext.md, 16). No recursion, and work that grows
 * with the text only.
 */
public final class TreeBuilder {
  /** Makes text with marks of what depends on what exists. */
  public interface Resolver {
    /** A link. */
    String link(LinkRequest link);

    /** A file that is shown. */
    String media(MediaRequest media);
  }

  private static final ElementKind CONTENTS = ElementKind.DIV;

  private final Marks marks;
  private final Resolver resolver;
  private final Settings.Limits limits;
  private final Construction tree;
  private final TableRules rules;
  private final Deque<Reading> outer = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isBlank = true;

  /**
   * Whether a line feed that follows is no part of the text, as behind the start of {@code pre}.
   */
  private boolean skipsLineFeed;

  /** How many characters have come out of marks. */
  private long hidden;

  /** A text that is read up to some place. */
  private record Reading(String text, int at) {}

  private TreeBuilder(Marks marks, Resolver resolver, Settings.Limits limits) {
    this.marks = marks;
    this.resolver = resolver;
    this.limits = limits;
    this.tree = new Construction(limits.elements());
    this.rules = new TableRules(tree);
  }

  /** The nodes of a text with marks. */
  public static List<Node> build(
      String text, Marks marks, Resolver resolver, Settings.Limits limits) {
    TreeBuilder builder = new TreeBuilder(marks, resolver, limits);
    builder.read(NoBreakSpaces.apply(text));
    return DraftNodes.of(builder.tree.root());
  }

  private void read(String whole) {
    Reading reading = new Reading(whole, 0);
    while (reading != null) {
      String current = reading.text();
      int mark = current.indexOf(Marks.START, reading.at());
      characters(current, reading.at(), mark < 0 ? current.length() : mark);
      if (mark < 0) {
        reading = outer.poll();
      } else {
        Reading rest = new Reading(current, mark + Marks.LENGTH);
        String content = mark(marks.at(current, mark));
        if (content.isEmpty()) {
          reading = rest;
        } else {
          outer.push(rest);
          reading = new Reading(NoBreakSpaces.apply(content), 0);
        }
      }
    }
    flush();
  }

  /** Does what a mark says; gives the text that is to be read in its place. */
  private String mark(Mark mark) {
    switch (mark) {
      case Mark.StartTag tag -> start(tag.name(), tag.attributes(), tag.meaning());
      case Mark.EndTag tag -> {
        flush();
        rules.end(ElementKind.of(tag.name()));
      }
      case Mark.Literal literal -> literal(NoBreakSpaces.apply(literal.text()));
      case Mark.Hidden content -> {
        return within(content.content());
      }
      case Mark.Comment comment -> {
        flush();
        tree.put(new DraftComment(comment.text()));
      }
      case Mark.ContentsPlace _ -> {
        start(CONTENTS.htmlName(), Attributes.NONE, new Meaning.Contents());
        rules.end(CONTENTS);
      }
      case Mark.Link link -> {
        return within(resolver.link(link.link()));
      }
      case Mark.Media media -> {
        return within(resolver.media(media.media()));
      }
      case Mark.Section _ -> {}
    }
    return "";
  }

  /** Keeps what is in marks from filling the memory, as when a template shows it many times. */
  private String within(String content) {
    hidden += content.length();
    return hidden > limits.hiddenBytes() || outer.size() > limits.hiddenDepth() ? "" : content;
  }

  private void start(String name, Attributes attributes, Meaning meaning) {
    flush();
    ElementKind kind = ElementKind.of(name);
    rules.start(new ElementShape(kind, attributes, meaning));
    skipsLineFeed = kind == ElementKind.PRE;
  }

  private void literal(String characters) {
    if (within(characters).isEmpty()) {
      return;
    }
    int from = skipped(characters, 0, characters.length());
    text.append(characters, from, characters.length());
    isBlank &= isBlank(characters, from, characters.length());
  }

  private void characters(String source, int start, int to) {
    int from = skipped(source, start, to);
    if (from < to) {
      TextReferences.decode(source, from, to, text);
      isBlank = isBlank && isBlank(source, from, to);
    }
  }

  private int skipped(String source, int from, int to) {
    if (from == to || !skipsLineFeed) {
      return from;
    }
    skipsLineFeed = false;
    return source.charAt(from) == '\n' ? from + 1 : from;
  }

  private static boolean isBlank(String source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!AttributeReader.isBlank(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void flush() {
    skipsLineFeed = false;
    if (!text.isEmpty()) {
      rules.text(text.toString(), isBlank);
      text.setLength(0);
    }
    isBlank = true;
  }
}
