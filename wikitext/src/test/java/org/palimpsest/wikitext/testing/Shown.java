package org.palimpsest.wikitext.testing;

import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.SectionSource;

/** Text with marks as people can read it. */
public final class Shown {
  private Shown() {}

  /** Tags as tags, literals in bars, everything else by its kind in braces. */
  public static String of(String text, Marks marks) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == Marks.START) {
        out.append(of(marks.at(text, i), marks));
        i += Marks.LENGTH - 1;
      } else {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  private static String of(Mark mark, Marks marks) {
    return switch (mark) {
      case Mark.StartTag tag -> {
        StringBuilder shown = new StringBuilder("<").append(tag.name());
        tag.attributes()
            .forEach((name, value) -> shown.append(' ').append(name).append("='" + value + "'"));
        yield shown.append('>').toString();
      }
      case Mark.EndTag(String name) -> "</" + name + ">";
      case Mark.Literal(String literal) -> "|" + literal + "|";
      case Mark.Hidden hidden -> "{hidden " + of(hidden.content(), marks) + "}";
      case Mark.Comment(String comment) -> "<!--" + comment + "-->";
      case Mark.Section(SectionSource source) -> "{section " + source.number() + "}";
      case Mark.ContentsPlace _ -> "{contents}";
      case Mark.Link(var link) -> "{link " + of(link.label(), marks) + "}";
      case Mark.Media(var media) -> "{media " + media.file().key() + "}";
    };
  }
}
