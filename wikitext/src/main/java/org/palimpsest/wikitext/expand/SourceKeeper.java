package org.palimpsest.wikitext.expand;

import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/**
 * Hides source behind marks while a text is worked on, so that no function and no transform sees
 * it, and brings it back.
 */
final class SourceKeeper {
  private static final String START = String.valueOf(Marks.START);

  private final Marks marks;
  private final HiddenContent hidden;

  SourceKeeper(Marks marks, HiddenContent hidden) {
    this.marks = marks;
    this.hidden = hidden;
  }

  /** What stands for some source; it may have such marks itself. */
  String keep(String source) {
    return hidden.keep(new Mark.Literal(source), source);
  }

  /** What stands for a character that would be taken for the beginning of a mark. */
  String keepStart() {
    return marks.add(new Mark.Literal(START));
  }

  /** A text with its source back. */
  String restore(String text) {
    String limited = hidden.limited(text);
    if (limited.indexOf(Marks.START) < 0) {
      return limited;
    }
    StringBuilder out = new StringBuilder(limited.length() * 2);
    restore(limited, out);
    return out.toString();
  }

  /** Goes no deeper than source may be hidden in source. */
  private void restore(String text, StringBuilder out) {
    int done = 0;
    for (int at = text.indexOf(Marks.START); at >= 0; at = text.indexOf(Marks.START, done)) {
      out.append(text, done, at);
      if (marks.at(text, at) instanceof Mark.Literal(String source)) {
        if (source.equals(START)) {
          out.append(source);
        } else {
          restore(source, out);
        }
      }
      done = at + Marks.LENGTH;
    }
    out.append(text, done, text.length());
  }
}
