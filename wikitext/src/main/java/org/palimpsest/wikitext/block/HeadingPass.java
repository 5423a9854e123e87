package org.palimpsest.wikitext.block;

import org.jspecify.annotations.Nullable;
import org.palimpsest.wikitext.mark.Mark;
import org.palimpsest.wikitext.mark.Marks;
import org.palimpsest.wikitext.node.Attributes;
import org.palimpsest.wikitext.node.Meaning;
import org.palimpsest.wikitext.node.SectionSource;

/**
 * Lines that begin and end with equals signs become headings (spec: wikitext.md, 10.1). White space
 * behind a heading goes, as far as whole lines.
 */
public final class HeadingPass {
  private static final int DEEPEST = 6;

  private HeadingPass() {}

  /** The text with marks for headings. */
  public static String apply(String text, Marks marks) {
    if (!text.startsWith("=") && !text.contains("\n=")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      int lineEnd = end < 0 ? text.length() : end;
      if (start < lineEnd && text.charAt(start) == '=') {
        if (line(text, start, lineEnd, marks, out)) {
          end = lastFeed(text, end);
        }
      } else {
        out.append(text, start, lineEnd);
      }
      if (end < 0) {
        break;
      }
      out.append('\n');
      start = end + 1;
    }
    return out.toString();
  }

  /** The last line feed before the next line that is not blank. */
  private static int lastFeed(String text, int feed) {
    int last = feed;
    for (int i = feed + 1; feed >= 0 && i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        last = i == text.length() ? -1 : i;
      } else if (!isBlank(text.charAt(i))) {
        break;
      }
    }
    return last;
  }

  /** Writes a line; tells whether it is a heading. */
  private static boolean line(String text, int start, int end, Marks marks, StringBuilder out) {
    SectionLine line = SectionLine.of(text.substring(start, end), marks);
    String signs = line.text();
    int last = signs.length();
    while (last > 0 && isBlank(signs.charAt(last - 1))) {
      last--;
    }
    int before = 0;
    while (before < last && signs.charAt(before) == '=') {
      before++;
    }
    int after = last;
    while (after > 0 && signs.charAt(after - 1) == '=') {
      after--;
    }
    int level = before == last ? (last - 1) / 2 : Math.min(before, last - after);
    level = Math.min(level, DEEPEST);
    if (level == 0) {
      out.append(signs);
      return false;
    }
    String name = "h" + level;
    out.append(line.open(name, marks))
        .append(signs.substring(level, last - level).trim())
        .append(marks.close(name));
    return true;
  }

  /** A line, and the section that it begins if it is a heading. */
  private record SectionLine(String text, @Nullable SectionSource section) {
    static SectionLine of(String line, Marks marks) {
      int at = line.indexOf(Marks.START);
      while (at >= 0) {
        if (marks.at(line, at) instanceof Mark.Section(SectionSource section)) {
          return new SectionLine(
              line.substring(0, at) + line.substring(at + Marks.LENGTH), section);
        }
        at = line.indexOf(Marks.START, at + Marks.LENGTH);
      }
      return new SectionLine(line, null);
    }

    String open(String name, Marks marks) {
      return section == null
          ? marks.open(name)
          : marks.add(new Mark.StartTag(name, Attributes.NONE, new Meaning.Heading(section)));
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
