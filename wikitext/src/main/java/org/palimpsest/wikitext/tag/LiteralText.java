package org.palimpsest.wikitext.tag;

import org.palimpsest.wikitext.html.TextReferences;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** Text that is no markup, but for character references and what has been hidden in it before. */
final class LiteralText {
  private LiteralText() {}

  /** The text as text with marks. */
  static String of(String text, Marks marks) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    int at = text.indexOf(Marks.START);
    while (at >= 0) {
      add(text.substring(done, at), marks, out);
      done = at + Marks.LENGTH;
      out.append(text, at, done);
      at = text.indexOf(Marks.START, done);
    }
    add(text.substring(done), marks, out);
    return out.toString();
  }

  private static void add(String text, Marks marks, StringBuilder out) {
    if (!text.isEmpty()) {
      out.append(marks.add(new Mark.Literal(TextReferences.decode(text))));
    }
  }
}
