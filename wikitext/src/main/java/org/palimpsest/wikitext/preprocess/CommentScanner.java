package org.palimpsest.wikitext.preprocess;

/**
 * Reads comments. Those that have a line to themselves take it with them, so all comments that
 * follow each other with nothing but blanks between them are read at once.
 */
final class CommentScanner {
  private static final String OPEN = "<!--";
  private static final String CLOSE = "-->";

  private final String text;

  CommentScanner(String text) {
    this.text = text;
  }

  /** Whether a comment begins here. */
  boolean startsAt(int at) {
    return text.startsWith(OPEN, at);
  }

  /**
   * What has been read.
   *
   * @param end the position behind it
   */
  record Read(int end, Ending ending) {}

  /** How what has been read ends. */
  enum Ending {
    /** With a comment. */
    COMMENT,
    /** With the line that the comments had to themselves. */
    LINE,
    /** With the text, since a comment is not closed. */
    TEXT
  }

  /**
   * Adds the comment that begins here to what has been found and, where they have a line to
   * themselves, those that follow on it.
   */
  Read read(int at, Found found) {
    int first = blanksBefore(at);
    boolean startsLine = first > 0 && text.charAt(first - 1) == '\n';
    return startsLine ? readLine(first, at, found) : readOne(at, found);
  }

  private Read readOne(int at, Found found) {
    int end = end(at);
    found.add(new Piece.Comment(text.substring(at, end)), at, end);
    return new Read(end, ending(at, end));
  }

  private Read readLine(int first, int at, Found found) {
    int end = at;
    int behind = at;
    do {
      end = end(behind);
      behind = blanksBehind(end);
    } while (startsAt(behind));
    if (behind == text.length() || text.charAt(behind) != '\n') {
      add(at, end, at, false, found);
      return new Read(end, ending(at, end));
    }
    add(at, end, first, true, found);
    return new Read(behind + 1, Ending.LINE);
  }

  /**
   * Adds comments one by one.
   *
   * @param at where the first begins
   * @param end where the last ends
   * @param first where what belongs to the first begins
   * @param blanks whether what follows them on their line belongs to them
   */
  private void add(int at, int end, int first, boolean blanks, Found found) {
    int start = first;
    int comment = at;
    while (comment < end) {
      int close = end(comment);
      int next = blanksBehind(close);
      int stop = !blanks ? close : close < end ? next : next + 1;
      found.add(new Piece.Comment(text.substring(start, stop)), start, stop);
      start = next;
      comment = next;
    }
  }

  private Ending ending(int at, int end) {
    boolean isClosed =
        end - at >= OPEN.length() + CLOSE.length() && text.startsWith(CLOSE, end - CLOSE.length());
    return isClosed ? Ending.COMMENT : Ending.TEXT;
  }

  private int end(int at) {
    int close = text.indexOf(CLOSE, at + OPEN.length());
    return close < 0 ? text.length() : close + CLOSE.length();
  }

  private int blanksBefore(int at) {
    int first = at;
    while (first > 0 && isBlank(text.charAt(first - 1))) {
      first--;
    }
    return first;
  }

  private int blanksBehind(int at) {
    int end = at;
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
