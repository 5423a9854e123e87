package org.palimpsest.wikitext.block;

import org.palimpsest.wikitext.mark.Marks;

/**
 * Lines become paragraphs, preformatted text and lists (spec: wikitext.md, 8). The last step that
 * works on text: behind it, line ends mean nothing.
 */
public final class BlockPass {
  private final Marks marks;
  private final StringBuilder out;
  private final Lists lists;
  private final Paragraphs paragraphs;

  /** Whether a {@code pre} element of the text is open. */
  private boolean inPre;

  private BlockPass(Marks marks, int length) {
    this.marks = marks;
    this.out = new StringBuilder(length + length / 4 + 64);
    this.paragraphs = new Paragraphs(out, marks);
    this.lists = new Lists(out, marks, paragraphs);
  }

  /** The text with marks for blocks. */
  public static String apply(String text, Marks marks) {
    return new BlockPass(marks, text.length()).run(text);
  }

  private String run(String text) {
    int start = 0;
    boolean last = false;
    while (!last) {
      int feed = text.indexOf('\n', start);
      last = feed < 0;
      line(text.substring(start, last ? text.length() : feed), last);
      start = feed + 1;
    }
    if (lists.end() && paragraphs.isOpen()) {
      out.append('\n');
    }
    return paragraphs.isOpen() ? end() : out.toString();
  }

  private String end() {
    paragraphs.close();
    // The line feed behind a paragraph divides it from what follows, and nothing does.
    out.setLength(out.length() - 1);
    return out.toString();
  }

  private void line(String line, boolean last) {
    LineTags tags = LineTags.of(line, marks);
    String prefix = inPre ? "" : Lists.prefix(line);
    String text = line.substring(prefix.length());
    if (!inPre) {
      inPre = tags.opensPre();
    }
    if (!prefix.isEmpty() || lists.isOpen()) {
      paragraphs.forgetPending();
      text = lists.line(prefix, text);
    }
    if (prefix.isEmpty()) {
      text = text(text, tags);
    }
    if (tags.closesPre()) {
      inPre = false;
    }
    if (!paragraphs.isPending()) {
      write(text, prefix, last);
    }
  }

  private String text(String text, LineTags tags) {
    if (tags.hasBlocks()) {
      paragraphs.forgetPending();
      if (!inPre || tags.opensPre()) {
        paragraphs.close();
      }
      if (tags.opensPre() && !tags.closesPre()) {
        inPre = true;
      }
      paragraphs.blocks(tags);
      return text;
    }
    return inPre ? text : paragraphs.line(text);
  }

  private void write(String text, String prefix, boolean last) {
    if (!prefix.isEmpty()) {
      out.append(text.trim());
      return;
    }
    out.append(text);
    if (!last || paragraphs.isOpen()) {
      out.append('\n');
    }
  }
}
