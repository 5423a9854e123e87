package org.palimpsest.wikitext.block;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Meaning;

/**
 * Says of tags which of them are headings of the page: those that are closed, whether they come
 * from lines or were typed, and not those of hidden content.
 */
public final class HeadingMarks {
  private HeadingMarks() {}

  /** The text with what it says of headings. */
  public static String apply(String text, Marks marks) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    Mark.@Nullable StartTag open = null;
    int openAt = 0;
    int at = text.indexOf(Marks.START);
    while (at >= 0) {
      Mark mark = marks.at(text, at);
      if (open == null) {
        open = mark instanceof Mark.StartTag start && isHeading(start.name()) ? start : null;
        openAt = at;
      } else if (mark instanceof Mark.EndTag(String name) && isHeading(name)) {
        if (!(open.meaning() instanceof Meaning.Heading)) {
          out.append(text, done, openAt).append(marks.add(heading(open)));
          done = openAt + Marks.LENGTH;
        }
        open = null;
      }
      at = text.indexOf(Marks.START, at + Marks.LENGTH);
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  private static Mark heading(Mark.StartTag tag) {
    return new Mark.StartTag(tag.name(), tag.attributes(), new Meaning.Heading(null));
  }

  private static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
