package org.palimpsest.wikitext.link;

import org.palimpsest.model.text.CharacterReferences;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;

/** The sort key of a category as text: programs see tags in it as they would be typed. */
final class SortKeyText {
  private SortKeyText() {}

  /** The text without marks and line feeds. */
  static String of(String marked, Marks marks) {
    StringBuilder out = new StringBuilder(marked.length());
    int done = 0;
    int at = marked.indexOf(Marks.START);
    while (at >= 0) {
      out.append(CharacterReferences.decode(marked.substring(done, at)));
      out.append(text(marks.at(marked, at)));
      done = at + Marks.LENGTH;
      at = marked.indexOf(Marks.START, done);
    }
    out.append(CharacterReferences.decode(marked.substring(done)));
    return out.toString().replace("\n", "");
  }

  private static String text(Mark mark) {
    return switch (mark) {
      case Mark.StartTag(String name, _, _) -> "<" + name + ">";
      case Mark.EndTag(String name) -> "</" + name + ">";
      case Mark.Literal(String literal) -> literal;
      case Mark.Hidden _,
          Mark.Comment _,
          Mark.Section _,
          Mark.ContentsPlace _,
          Mark.Link _,
          Mark.Media _ ->
          "";
    };
  }
}
