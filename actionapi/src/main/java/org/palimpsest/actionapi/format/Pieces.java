package org.palimpsest.actionapi.format;

import java.io.Writer;

/** A writer into an output, escaped. A surrogate pair may come in two pieces. */
final class Pieces extends Writer {
  private static final int PIECE = 2 * 1024;

  private final Utf8Output out;
  private final Escape escape;
  private final char[] pair = new char[2];
  private boolean halved;

  Pieces(Utf8Output out, Escape escape) {
    this.out = out;
    this.escape = escape;
  }

  @Override
  public void write(char[] chars, int from, int length) {
    int begin = from;
    int end = from + length;
    if (halved && begin < end) {
      pair[1] = chars[begin];
      halved = false;
      begin += out.characters(pair, 0, 2, true, escape) - 1;
    }
    int done = out.characters(chars, begin, end, false, escape);
    if (begin + done < end) {
      pair[0] = chars[end - 1];
      halved = true;
    }
  }

  /** A long text is not copied whole. */
  @Override
  public void write(String text, int from, int length) {
    char[] piece = new char[Math.min(length, PIECE)];
    for (int done = 0; done < length; done += piece.length) {
      int number = Math.min(piece.length, length - done);
      text.getChars(from + done, from + done + number, piece, 0);
      write(piece, 0, number);
    }
  }

  @Override
  public void flush() {}

  /** What is half a pair at the end stays so. */
  @Override
  public void close() {
    if (halved) {
      halved = false;
      out.characters(pair, 0, 1, true, escape);
    }
  }
}
