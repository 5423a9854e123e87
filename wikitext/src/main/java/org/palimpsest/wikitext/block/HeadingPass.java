package org.palimpsest.wikitext.block;

import org.palimpsest.wikitext.mark.Marks;

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
        line(text, start, lineEnd, marks, out);
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

  private static void line(String text, int start, int end, Marks marks, StringBuilder out) {
    int last = end;
    while (last > start && isBlank(text.charAt(last - 1))) {
      last--;
    }
    int before = start;
    while (before < last && text.charAt(before) == '=') {
      before++;
    }
    int after = last;
    while (after > start && text.charAt(after - 1) == '=') {
      after--;
    }
    int level = before == last ? (last - start - 1) / 2 : Math.min(before - start, last - after);
    level = Math.min(level, DEEPEST);
    if (level == 0) {
      out.append(text, start, end);
      return;
    }
    String name = "h" + level;
    out.append(marks.open(name))
        .append(text.substring(start + level, last - level).trim())
        .append(marks.close(name));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
