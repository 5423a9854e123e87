package org.palimpsest.model.text;

import java.util.Optional;

/**
 * A text under way that may take only so many bytes in UTF-8. What would go beyond is not kept, and
 * neither is anything that comes after it: so a text made of a stranger's words never takes more
 * memory than a text of the greatest size. Not thread-safe.
 */
public final class LimitedText {
  private final long most;
  private final StringBuilder text;
  private long bytes;

  /**
   * An empty text.
   *
   * @param most the greatest size, in bytes
   * @param expected how many characters it is likely to have
   */
  public LimitedText(long most, int expected) {
    this.most = most;
    this.text = new StringBuilder((int) Math.min(most, expected));
  }

  /** How many bytes a text takes. */
  public static long bytes(CharSequence text) {
    return bytes(text, 0, text.length());
  }

  /** Adds a text at the end. */
  public LimitedText append(CharSequence more) {
    return append(more, 0, more.length());
  }

  /** Adds a character, or half of one, at the end. */
  public LimitedText append(char c) {
    bytes += c < 0x80 ? 1 : bytesBeyondAscii(c);
    if (!isTooLong()) {
      text.append(c);
    }
    return this;
  }

  /** Adds a part of a text at the end. */
  public LimitedText append(CharSequence more, int start, int end) {
    if (!isTooLong()) {
      bytes += bytes(more, start, end);
      if (!isTooLong()) {
        text.append(more, start, end);
      }
    }
    return this;
  }

  /** Adds an ASCII character so many times. */
  public LimitedText repeat(char ascii, int times) {
    if (!isTooLong()) {
      bytes += times;
      if (!isTooLong()) {
        text.repeat(ascii, times);
      }
    }
    return this;
  }

  /** Makes it too long: something that belongs to it is. */
  public void exceed() {
    bytes = most + 1;
  }

  /** Whether it would have become longer than it may; then there is no use in adding more. */
  public boolean isTooLong() {
    return bytes > most;
  }

  /** The text; empty if it would have become too long. */
  public Optional<String> finish() {
    return isTooLong() ? Optional.empty() : Optional.of(text.toString());
  }

  private static long bytes(CharSequence text, int start, int end) {
    long bytes = end - start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        bytes += bytesBeyondAscii(c) - 1;
      }
    }
    return bytes;
  }

  /** Each half of a character beyond U+FFFF counts for two of its four bytes. */
  private static int bytesBeyondAscii(char c) {
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
