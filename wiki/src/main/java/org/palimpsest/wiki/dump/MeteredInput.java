package org.palimpsest.wiki.dump;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what is read of XML between two of its parts: names, comments, marked sections and
 * instructions would otherwise be as long as whoever wrote them likes, and the parser holds each as
 * a whole.
 */
final class MeteredInput extends FilterInputStream {
  private static final long MOST = 8L << 20;

  private long read;

  MeteredInput(InputStream in) {
    super(in);
  }

  /** A part has been read, and another begins. */
  void begin() {
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int from, int number) throws IOException {
    int count = super.read(bytes, from, number);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > MOST) {
      throw new IOException("a name, a comment or a marked section is longer than in any dump");
    }
  }
}
