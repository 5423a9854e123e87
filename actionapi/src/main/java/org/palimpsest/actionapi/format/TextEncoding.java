package org.palimpsest.actionapi.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes UTF-8 of texts, a piece at a time, however long they are. Half a surrogate pair becomes
 * U+FFFD. Used by one thread.
 */
final class TextEncoding {
  private static final int PIECE = 2 * 1024; // characters

  private final Utf8Output out;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .replaceWith(new byte[] {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD});
  private final char[] chars = new char[PIECE];
  private final byte[] bytes = new byte[3 * PIECE];
  private final CharBuffer input = CharBuffer.wrap(chars);
  private final ByteBuffer output = ByteBuffer.wrap(bytes);

  TextEncoding(Utf8Output out) {
    this.out = out;
  }

  /** Appends what follows a place of a text, escaped. */
  void text(String text, int from, Escape escape) {
    int end = text.length();
    int done = from;
    while (done < end) {
      int to = Math.min(done + PIECE, end);
      text.getChars(done, to, chars, 0);
      done += encode(input.limit(to - done).position(0), to == end, escape);
    }
  }

  /**
   * Appends characters of an array, escaped, and says how many: those at the end that are half a
   * character are left over, unless they are the last.
   */
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
    escape.append(bytes, 0, output.position(), out);
    return from.position() - before;
  }
}
