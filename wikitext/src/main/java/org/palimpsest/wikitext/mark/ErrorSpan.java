package org.palimpsest.wikitext.mark;

import org.palimpsest.wikitext.node.Attributes;

/** How a page says, in the place of something, what went wrong with it. */
public final class ErrorSpan {
  private ErrorSpan() {}

  /** The words as a mark. */
  public static Mark of(String words, Marks marks) {
    return new Mark.Hidden(
        marks.add(new Mark.StartTag("span", Attributes.of("class", "error")))
            + marks.add(new Mark.Literal(words))
            + marks.close("span"),
        false);
  }
}
