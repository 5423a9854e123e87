package org.palimpsest.actionapi.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
  private static final int PIECE = 2 * 1024; // characters of a text encoded at a time
  private static final int SHORT = 64; // below, nothing is gained by taking several at a time

  private final @Nullable OutputStream sink;
  private final int most;
  private byte[] buffer = new byte[FIRST];
  private int length;
  private @Nullable Encoding encoding;

  private Utf8Output(@Nullable OutputStream sink, int most) {
    this.sink = sink;
    this.most = most;
  }

  /** An output that hands its chunks to this stream; see {@link #flush}. */
  public static Utf8Output to(OutputStream sink) {
    return new Utf8Output(sink, CHUNK);
  }

  /**
   * What a printer prints, if it is no longer than this; null if it is.
   *
   * @param most a number of bytes
   */
  static byte @Nullable [] bytes(int most, Printing printing) {
    Utf8Output out = new Utf8Output(null, most);
    try {
      printing.print(out);
    } catch (Overflow overflow) {
      return null;
    }
    return Arrays.copyOf(out.buffer, out.length);
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
    for (int i = 0; i < number; i++) {
      buffer[length++] = (byte) ascii.charAt(i);
    }
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
    if (buffer.length - length >= more) {
      return;
    }
    if (sink != null && length > 0 && length + more > most) {
      flush();
    } else if (sink == null && length + more > most) {
      throw new Overflow();
    }
    if (buffer.length - length < more) {
      buffer = Arrays.copyOf(buffer, Math.max(Math.min(2 * buffer.length, most), length + more));
    }
  }

  private Encoding encoding() {
    Encoding made = encoding;
    if (made == null) {
      made = new Encoding();
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

  /** Makes UTF-8 of texts, a piece at a time. Half a surrogate pair becomes U+FFFD. */
  private final class Encoding {
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
    private final char[] chars = new char[PIECE];
    private final byte[] bytes = new byte[3 * PIECE];
    private final CharBuffer input = CharBuffer.wrap(chars);
    private final ByteBuffer output = ByteBuffer.wrap(bytes);

    void text(String text, int from, Escape escape) {
      int end = text.length();
      int done = from;
      while (done < end) {
        int to = Math.min(done + PIECE, end);
        text.getChars(done, to, chars, 0);
        done += encode(input.limit(to - done).position(0), to == end, escape);
      }
    }

    int characters(char[] given, int from, int to, boolean last, Escape escape) {
      CharBuffer all = CharBuffer.wrap(given, from, to - from);
      int done = 0;
      while (all.hasRemaining()) {
        int encoded = encode(all, last, escape);
        if (encoded == 0) {
          break;
        }
        done += encoded;
      }
      return done;
    }

    private int encode(CharBuffer from, boolean last, Escape escape) {
      int before = from.position();
      output.clear();
      encoder.reset().encode(from, output, last);
      escape.append(bytes, 0, output.position(), Utf8Output.this);
      return from.position() - before;
    }
  }
}
