package org.palimpsest.wiki.export;

import java.io.Writer;

/** Text in memory up to a length; what is written beyond it is dropped, and that is remembered. */
final class BoundedText extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final long most;
  private boolean overflown;

  BoundedText(long most) {
    this.most = most;
  }

  @Override
  public void write(char[] chars, int from, int length) {
    overflown |= text.length() + (long) length > most;
    if (!overflown) {
      text.append(chars, from, length);
    }
  }

  /** Whether something has been dropped. */
  boolean isOverflown() {
    return overflown;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
