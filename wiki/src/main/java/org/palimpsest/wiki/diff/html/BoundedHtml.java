package org.palimpsest.wiki.diff.html;

/**
 * HTML that is being written and gets no longer than anybody reads: a long line is cut, and once it
 * is full no more rows should be added. Used by one thread.
 */
final class BoundedHtml {
  /** So long it gets at most, about. */
  static final int MOST = 3_000_000;

  private static final int MOST_OF_LINE = 750_000;
  private static final int FULL = MOST - 2 * MOST_OF_LINE;
  private static final String CUT = "\u2026";

  private final StringBuilder html = new StringBuilder();

  boolean isFull() {
    return html.length() > FULL;
  }

  /** Adds HTML. */
  BoundedHtml add(String markup) {
    html.append(markup);
    return this;
  }

  /** Adds a line of text. */
  BoundedHtml text(String line) {
    return text(line, 0, line.length(), html.length() + MOST_OF_LINE);
  }

  /** Where the cells of a line have to end that begins here. */
  int endOfLine() {
    return html.length() + MOST_OF_LINE;
  }

  /** Adds part of a line that may reach so far. */
  BoundedHtml text(String line, int start, int end, int most) {
    for (int i = start; i < end; i++) {
      if (html.length() > most) {
        return add(CUT);
      }
      char c = line.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
