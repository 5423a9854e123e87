package org.palimpsest.actionapi.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.result.TextSource;

/**
 * Where a result is printed to: takes texts and marks, makes UTF-8 of them, and hands it on in
 * chunks, each of which ends where a character ends. However long the result is, no more than a
 * chunk of it is in memory here. Used by one thread.
 */
public final class Utf8Output {
  private static final int CHUNK = 8 * 1024;
  private static final int FIRST = 1024;
  private static final int SHORT = 64; // below, nothing is gained by taking several at a time

  private static final SpareOutputs SPARES =
      new SpareOutputs(Runtime.getRuntime().availableProcessors());

  private final @Nullable OutputStream sink;
  private int most = CHUNK;
  private byte[] buffer;
  private int length;
  private @Nullable TextEncoding encoding;

  private Utf8Output(@Nullable OutputStream sink, byte[] buffer) {
    this.sink = sink;
    this.buffer = buffer;
  }

  /** An output that hands its chunks to this stream; see {@link #flush}. */
  public static Utf8Output to(OutputStream sink) {
    return new Utf8Output(sink, new byte[FIRST]);
  }

  /**
   * What a printer prints, if it is no longer than this; null if it is.
   *
   * @param most a number of bytes
   */
  static byte @Nullable [] bytes(int most, Printing printing) {
    Utf8Output out = SPARES.takeOr(() -> new Utf8Output(null, new byte[FIRST]));
    out.most = most;
    out.length = 0;
    try {
      printing.print(out);
      return Arrays.copyOf(out.buffer, out.length);
    } catch (Overflow overflow) {
      return null;
    } finally {
      SPARES.keep(out);
    }
  }

  /** Prints something. */
  @FunctionalInterface
  interface Printing {
    void print(Utf8Output out);
  }

  /** Hands on what has not been handed on yet. */
  public void flush() {
    if (sink != null && length > 0) {
      try {
        sink.write(buffer, 0, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      length = 0;
    }
  }

  /** A mark of the format, in ASCII. */
  void mark(char ascii) {
    ensure(1);
    buffer[length++] = (byte) ascii;
  }

  /** Marks of the format, in ASCII. */
  void marks(String ascii) {
    int number = ascii.length();
    ensure(number);
    copyLowBytes(ascii, number);
    length += number;
  }

  @SuppressWarnings(
      "deprecation") // of characters above U+00FF, which are none here, it makes others
  private void copyLowBytes(String ascii, int number) {
    ascii.getBytes(0, number, buffer, length);
  }

  /** Some blanks. */
  void blanks(int number) {
    ensure(number);
    Arrays.fill(buffer, length, length + number, (byte) ' ');
    length += number;
  }

  /** A whole number in decimal digits. */
  void number(long number) {
    if (number < 0 || number > Integer.MAX_VALUE) {
      marks(Long.toString(number));
      return;
    }
    int digits = 1;
    for (long above = 10; above <= number; above *= 10) {
      digits++;
    }
    ensure(digits);
    int rest = (int) number;
    for (int i = length + digits - 1; i >= length; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
  }

  /** A text as it is. */
  public void text(String text) {
    text(text, Escape.NONE);
  }

  /** A text that is written piece by piece, as it is. */
  public void written(TextSource text) {
    written(text, Escape.NONE);
  }

  /** A text in a place where some characters mean something else. */
  void text(String text, Escape escape) {
    int number = text.length();
    int done = 0;
    if (number <= SHORT) {
      ensure(number);
      while (done < number && escape.isPlain(text.charAt(done))) {
        buffer[length++] = (byte) text.charAt(done++);
      }
      if (done == number) {
        return;
      }
    }
    encoding().text(text, done, escape);
  }

  /** Characters whose UTF-8 is given. */
  void bytes(byte[] utf8, int from, int to) {
    int number = to - from;
    if (sink != null && number > CHUNK) {
      flush();
      try {
        sink.write(utf8, from, number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return;
    }
    ensure(number);
    System.arraycopy(utf8, from, buffer, length, number);
    length += number;
  }

  /** What something else prints, escaped. */
  void escaped(Escape escape, Printing inner) {
    Utf8Output nested = to(new Escaped(escape));
    inner.print(nested);
    nested.flush();
  }

  /** A text that is written piece by piece, escaped. */
  void written(TextSource text, Escape escape) {
    Pieces pieces = new Pieces(this, escape);
    try {
      text.writeTo(pieces);
      pieces.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Characters of an array, escaped; those at the end that are half a character are left over. */
  int characters(char[] chars, int from, int to, boolean last, Escape escape) {
    return encoding().characters(chars, from, to, last, escape);
  }

  private void ensure(int more) {
    if (sink == null && length + more > most) { // also where the buffer has room of another use
      throw new Overflow();
    }
    if (buffer.length - length >= more) {
      return;
    }
    if (sink != null && length > 0 && length + more > most) {
      flush();
    }
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.min(2 * buffer.length, most), length + more));
    }
  }

  private TextEncoding encoding() {
    TextEncoding made = encoding;
    if (made == null) {
      made = new TextEncoding(this);
      encoding = made;
    }
    return made;
  }

  /** There is more than there may be. */
  private static final class Overflow extends RuntimeException {
    Overflow() {
      super("too long", null, false, false);
    }
  }

  /** The bytes of another output. */
  private final class Escaped extends OutputStream {
    private final Escape escape;

    Escaped(Escape escape) {
      this.escape = escape;
    }

    @Override
    public void write(byte[] utf8, int from, int number) {
      escape.append(utf8, from, from + number, Utf8Output.this);
    }

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }
  }
}
