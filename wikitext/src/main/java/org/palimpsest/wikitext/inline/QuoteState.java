package org.palimpsest.wikitext.inline;

import org.palimpsest.wikitext.mark.Marks;

/**
 * Which of bold and italics are open on a line, and in which order. What was opened by five
 * apostrophes has its order from what is closed first, so its opening tags are put in late.
 */
final class QuoteState {
  private static final String ITALIC = "i";
  private static final String BOLD = "b";

  private final StringBuilder out;
  private final Marks marks;

  /** The elements that are open, the outermost first: nothing, one or two letters. */
  private String open = "";

  /** Where both were opened whose order is not known yet; -1 if there is no such place. */
  private int undecided = -1;

  QuoteState(StringBuilder out, Marks marks) {
    this.out = out;
    this.marks = marks;
  }

  void italic() {
    toggle(ITALIC, BOLD);
  }

  void bold() {
    toggle(BOLD, ITALIC);
  }

  private void toggle(String one, String other) {
    if (undecided >= 0) {
      decide(other, one);
      close(one);
      open = other;
    } else if (open.equals(one + other)) {
      // The outer one closes: both do, and the inner one opens again.
      close(other);
      close(one);
      open(other);
      open = other;
    } else if (open.endsWith(one)) {
      close(one);
      open = open.substring(0, open.length() - 1);
    } else {
      open(one);
      open += one;
    }
  }

  void both() {
    if (undecided >= 0) {
      decide(ITALIC, BOLD);
      close(BOLD);
      close(ITALIC);
      open = "";
    } else if (open.isEmpty()) {
      undecided = out.length();
    } else if (open.length() == 1) {
      close(open);
      open = open.equals(BOLD) ? ITALIC : BOLD;
      open(open);
    } else {
      closeAll();
    }
  }

  /** Ends the line. */
  void end() {
    if (undecided >= 0 && out.length() > undecided) {
      decide(BOLD, ITALIC);
      open = BOLD + ITALIC;
    }
    closeAll();
  }

  private void decide(String outer, String inner) {
    out.insert(undecided, marks.open(outer) + marks.open(inner));
    undecided = -1;
  }

  private void closeAll() {
    for (int i = open.length() - 1; i >= 0; i--) {
      close(open.substring(i, i + 1));
    }
    open = "";
  }

  private void open(String name) {
    out.append(marks.open(name));
  }

  private void close(String name) {
    out.append(marks.close(name));
  }
}
