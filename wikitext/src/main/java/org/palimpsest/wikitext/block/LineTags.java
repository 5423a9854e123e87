package org.palimpsest.wikitext.block;

import java.util.Set;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** What the tags of a line say about blocks (spec: wikitext.md, 8.1). */
final class LineTags {
  /** Behind their opening tags there are no paragraphs, behind their closing tags there are. */
  private static final Set<String> WHOLE =
      Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "p", "ul", "ol", "dl");

  /** The other way round. */
  private static final Set<String> CELLS = Set.of("td", "th");

  /** No paragraphs behind any of their tags. */
  private static final Set<String> PARTS = Set.of("tr", "caption", "dt", "dd", "li");

  /** Paragraphs behind any of their tags. */
  private static final Set<String> AROUND =
      Set.of("div", "center", "blockquote", "hr", "aside", "figure");

  private boolean begins;
  private boolean ends;
  private boolean opensPre;
  private boolean closesPre;
  private boolean quoteOpens;
  private boolean quoteSeen;

  private LineTags() {}

  /** Looks through a line. */
  static LineTags of(String line, Marks marks) {
    LineTags tags = new LineTags();
    int at = line.indexOf(Marks.START);
    while (at >= 0) {
      tags.add(marks.at(line, at));
      at = line.indexOf(Marks.START, at + Marks.LENGTH);
    }
    return tags;
  }

  private void add(Mark mark) {
    switch (mark) {
      case Mark.StartTag(String name, _, _) -> tag(name, true);
      case Mark.EndTag(String name) -> tag(name, false);
      case Mark.Media media -> ends |= media.media().block();
      case Mark.Hidden hidden -> ends |= hidden.block();
      case Mark.ContentsPlace _ -> ends = true;
      case Mark.Literal _, Mark.Comment _, Mark.Section _, Mark.Link _ -> {}
    }
  }

  private void tag(String name, boolean start) {
    if (WHOLE.contains(name)) {
      begins |= start;
      ends |= !start;
    } else if (CELLS.contains(name)) {
      begins |= !start;
      ends |= start;
    } else if (PARTS.contains(name)) {
      begins = true;
    } else if (AROUND.contains(name)) {
      ends = true;
    }
    if (name.equals("pre")) {
      opensPre |= start;
      closesPre |= !start;
    }
    if (name.equals("blockquote")) {
      quoteSeen = true;
      quoteOpens = start;
    }
  }

  /** Whether the line has blocks at all. */
  boolean hasBlocks() {
    return begins || ends;
  }

  /** Whether there are paragraphs behind the line. */
  boolean endsBlock() {
    return ends;
  }

  boolean opensPre() {
    return opensPre;
  }

  boolean closesPre() {
    return closesPre;
  }

  /** Whether a quotation is open behind the line, if one was before it. */
  boolean endsInQuote(boolean before) {
    return quoteSeen ? quoteOpens : before;
  }
}
