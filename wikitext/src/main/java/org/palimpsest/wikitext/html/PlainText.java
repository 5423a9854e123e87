package org.palimpsest.wikitext.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** What a text with marks reads, as for the title of a link: no elements, one blank at a time. */
public final class PlainText {
  /** What is still to be read of a text. */
  private record Part(String text, int from) {}

  private PlainText() {}

  /** The characters of a text as they mean. */
  public static String of(String marked, Marks marks) {
    StringBuilder out = new StringBuilder(marked.length());
    Deque<Part> rest = new ArrayDeque<>();
    rest.push(new Part(marked, 0));
    while (!rest.isEmpty()) {
      Part part = rest.pop();
      String text = part.text();
      int mark = text.indexOf(Marks.START, part.from());
      TextReferences.decode(text, part.from(), mark < 0 ? text.length() : mark, out);
      if (mark >= 0) {
        rest.push(new Part(text, mark + Marks.LENGTH));
        switch (marks.at(text, mark)) {
          case Mark.StartTag tag -> separate(tag.name(), out);
          case Mark.EndTag tag -> separate(tag.name(), out);
          case Mark.Literal literal -> out.append(literal.text());
          case Mark.Hidden hidden -> rest.push(new Part(hidden.content(), 0));
          case Mark.Link link -> rest.push(new Part(link.link().label(), 0));
          case Mark.Comment _, Mark.Section _, Mark.ContentsPlace _, Mark.Media _ -> {}
        }
      }
    }
    return withSingleBlanks(out);
  }

  private static void separate(String name, StringBuilder out) {
    if (name.equals("br") || ElementKind.of(name).isBlock()) {
      out.append(' ');
    }
  }

  private static String withSingleBlanks(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (AttributeReader.isBlank(c)) {
        blank = !out.isEmpty();
      } else {
        if (blank) {
          out.append(' ');
          blank = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }
}
