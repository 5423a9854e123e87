package org.palimpsest.wiki.export;

import java.io.Writer;

/** Counts the characters that are written and drops them. */
final class CountedText extends Writer {
  private long length;

  /** How many characters there have been. */
  long length() {
    return length;
  }

  @Override
  public void write(char[] chars, int from, int number) {
    length += number;
  }

  @Override
  public void write(String text, int from, int number) {
    length += number;
  }

  @Override
  public void write(int one) {
    length++;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
