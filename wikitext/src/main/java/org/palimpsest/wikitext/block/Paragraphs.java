package org.palimpsest.wikitext.block;

import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** The paragraph or preformatted block that is open, or is going to be. */
final class Paragraphs {
  private enum Open {
    NONE,
    PARAGRAPH,
    PREFORMATTED
  }

  /** What the next line of text begins with. */
  private enum Pending {
    NOTHING,
    /** A paragraph, after an empty line. */
    PARAGRAPH,
    /** Another paragraph, after an empty line. */
    NEXT_PARAGRAPH
  }

  private final StringBuilder out;
  private final Marks marks;
  private Open open = Open.NONE;
  private Pending pending = Pending.NOTHING;
  private boolean inBlock;
  private boolean inQuote;

  Paragraphs(StringBuilder out, Marks marks) {
    this.out = out;
    this.marks = marks;
  }

  boolean isOpen() {
    return open != Open.NONE;
  }

  boolean isPending() {
    return pending != Pending.NOTHING;
  }

  void forgetPending() {
    pending = Pending.NOTHING;
  }

  void close() {
    switch (open) {
      case PARAGRAPH -> out.append(marks.close("p")).append('\n');
      case PREFORMATTED -> out.append(marks.close("pre")).append('\n');
      case NONE -> {}
    }
    open = Open.NONE;
  }

  /** A line has blocks: from the next line on there are paragraphs, or none. */
  void blocks(LineTags tags) {
    inQuote = tags.endsInQuote(inQuote);
    inBlock = !tags.endsBlock();
  }

  /** A line without blocks; gives what is left of its text. */
  String line(String text) {
    if (inBlock) {
      return text;
    }
    boolean blank = text.trim().isEmpty();
    if (text.startsWith(" ") && (open == Open.PREFORMATTED || !blank) && !inQuote) {
      preformatted();
      return text.substring(1);
    }
    if (blank) {
      blank();
    } else if (!isOnlyInvisible(text)) {
      text();
    } else if (isPending()) {
      close();
      pending = Pending.NOTHING;
    }
    return text;
  }

  private void preformatted() {
    if (open != Open.PREFORMATTED) {
      pending = Pending.NOTHING;
      close();
      out.append(marks.open("pre"));
      open = Open.PREFORMATTED;
    }
  }

  private void blank() {
    if (isPending()) {
      begin();
      out.append(marks.open("br"));
    } else if (open != Open.PARAGRAPH) {
      close();
      pending = Pending.PARAGRAPH;
    } else {
      pending = Pending.NEXT_PARAGRAPH;
    }
  }

  private void text() {
    if (isPending()) {
      begin();
    } else if (open != Open.PARAGRAPH) {
      close();
      out.append(marks.open("p"));
      open = Open.PARAGRAPH;
    }
  }

  private void begin() {
    if (pending == Pending.NEXT_PARAGRAPH) {
      out.append(marks.close("p"));
    }
    out.append(marks.open("p"));
    pending = Pending.NOTHING;
    open = Open.PARAGRAPH;
  }

  /** Whether a line has nothing but elements that are never seen. */
  private boolean isOnlyInvisible(String text) {
    for (int i = 0; i < text.length(); i += Marks.LENGTH) {
      if (text.charAt(i) != Marks.START
          || !(marks.at(text, i) instanceof Mark.StartTag(String name, _, _))
          || !name.equals("link")) {
        return false;
      }
    }
    return true;
  }
}
