package org.palimpsest.wikitext.inline;

import org.palimpsest.wikitext.mark.Marks;

/**
 * Runs of apostrophes become bold and italics (spec: wikitext.md, 11.1), line by line: nothing of
 * this kind reaches over the end of a line.
 */
public final class QuotePass {
  private QuotePass() {}

  /** The text with marks for bold and italics. */
  public static String apply(String text, Marks marks) {
    if (!text.contains("''")) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int start = 0;
    int quotes = text.indexOf("''");
    while (start <= text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      if (quotes >= 0 && quotes < start) {
        quotes = text.indexOf("''", start);
      }
      if (quotes < 0) {
        return out.append(text, start, text.length()).toString();
      }
      if (quotes < end) {
        QuoteLine.of(text.substring(start, end)).write(out, marks);
      } else {
        out.append(text, start, end);
      }
      if (feed >= 0) {
        out.append('\n');
      }
      start = end + 1;
    }
    return out.toString();
  }
}
