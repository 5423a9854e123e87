package org.palimpsest.actionapi.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The escapes of JSON: what must be escaped, U+2028 and U+2029 because JavaScript once did not
 * allow them in texts, and on demand all but ASCII. Lower-case hexadecimal digits.
 *
 * <p>Most bytes are none of these, so eight at a time are looked at.
 */
final class JsonEscape extends Escape {
  /** Characters above U+007F are escaped. */
  static final Escape ASCII = new JsonEscape(true);

  /** Characters above U+007F mean themselves. */
  static final Escape RAW = new JsonEscape(false);

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHEST = 0x8080_8080_8080_8080L;
  private static final long BLANKS = ' ' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final int SEPARATOR_LEAD = 0xE2; // U+2028 and U+2029 are E2 80 A8 and E2 80 A9
  private static final long SEPARATOR_LEADS = 0xE2E2_E2E2_E2E2_E2E2L;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[][] ESCAPES = escapes();

  private final boolean ascii;

  private JsonEscape(boolean ascii) {
    super(escaped());
    this.ascii = ascii;
  }

  private static boolean[] escaped() {
    boolean[] escaped = new boolean[128];
    for (int c = 0; c < 128; c++) {
      escaped[c] = isEscaped(c);
    }
    return escaped;
  }

  private static byte[][] escapes() {
    byte[][] escapes = new byte[128][];
    for (int c = 0; c < 128; c++) {
      if (isEscaped(c)) {
        int letter = "\b\t\n\f\r\"\\".indexOf(c);
        String escape = letter < 0 ? "\\u%04x".formatted(c) : "\\" + "btnfr\"\\".charAt(letter);
        escapes[c] = escape.getBytes(StandardCharsets.US_ASCII);
      }
    }
    return escapes;
  }

  private static boolean isEscaped(int c) {
    return c < ' ' || c == '"' || c == '\\';
  }

  @Override
  void append(byte[] utf8, int from, int to, Utf8Output out) {
    int begin = from;
    int i = plainEnd(utf8, from, to);
    while (i < to) {
      byte b = utf8[i];
      if (b >= 0) {
        out.bytes(utf8, begin, i);
        byte[] escape = ESCAPES[b];
        out.bytes(escape, 0, escape.length);
        begin = ++i;
      } else if (ascii || isSeparator(utf8, i)) {
        out.bytes(utf8, begin, i);
        i = appendCodePoint(utf8, i, out);
        begin = i;
      } else {
        i += 3;
      }
      i = plainEnd(utf8, i, to);
    }
    out.bytes(utf8, begin, to);
  }

  /** Where the first byte is that may have to be escaped. */
  private int plainEnd(byte[] utf8, int from, int to) {
    int i = from;
    for (; i <= to - 8; i += 8) {
      long word = (long) EIGHT.get(utf8, i);
      long found =
          ((word - BLANKS) & ~word)
              | zeros(word ^ QUOTES)
              | zeros(word ^ BACKSLASHES)
              | (ascii ? word : zeros(word ^ SEPARATOR_LEADS));
      found &= HIGHEST;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (i < to && !isFound(utf8[i])) {
      i++;
    }
    return i;
  }

  /** The highest bit of the lowest byte that is 0 is set, and none below it. */
  private static long zeros(long word) {
    return (word - ONES) & ~word;
  }

  private boolean isFound(byte b) {
    return b >= 0 ? ESCAPES[b] != null : ascii || b == (byte) SEPARATOR_LEAD;
  }

  private static boolean isSeparator(byte[] utf8, int i) {
    return utf8[i + 1] == (byte) 0x80 && (utf8[i + 2] | 1) == (byte) 0xA9;
  }

  /** Appends the escape of a character and gives the place after it. */
  private static int appendCodePoint(byte[] utf8, int i, Utf8Output out) {
    int lead = utf8[i];
    if (lead < (byte) 0xE0) {
      appendUnit((lead & 0x1F) << 6 | tail(utf8[i + 1]), out);
      return i + 2;
    }
    if (lead < (byte) 0xF0) {
      appendUnit((lead & 0x0F) << 12 | tail(utf8[i + 1]) << 6 | tail(utf8[i + 2]), out);
      return i + 3;
    }
    int codePoint =
        (lead & 0x07) << 18 | tail(utf8[i + 1]) << 12 | tail(utf8[i + 2]) << 6 | tail(utf8[i + 3]);
    appendUnit(Character.highSurrogate(codePoint), out);
    appendUnit(Character.lowSurrogate(codePoint), out);
    return i + 4;
  }

  private static int tail(byte b) {
    return b & 0x3F;
  }

  private static void appendUnit(int unit, Utf8Output out) {
    out.mark('\\');
    out.mark('u');
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.mark((char) HEX[unit >> shift & 0xF]);
    }
  }
}
