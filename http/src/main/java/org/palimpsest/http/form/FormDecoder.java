package org.palimpsest.http.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes {@code name=value&name=value}. A {@code %} without two hexadecimal digits stands for
 * itself.
 */
final class FormDecoder {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private FormDecoder() {}

  /**
   * Adds what a form holds.
   *
   * @param latin whether a value that is not UTF-8 is read as windows-1252, as in query strings;
   *     otherwise its bad bytes become U+FFFD
   */
  static void decode(byte[] form, boolean latin, ParameterMap into) {
    byte[] scratch = new byte[form.length];
    int from = 0;
    while (from < form.length && !into.isFull()) {
      int end = indexOf(form, '&', from, form.length);
      if (end > from) {
        int equals = indexOf(form, '=', from, end);
        int nameLength = unescape(form, from, equals, scratch);
        String name = new String(scratch, 0, nameLength, StandardCharsets.UTF_8);
        int length = equals < end ? unescape(form, equals + 1, end, scratch) : 0;
        into.put(name, value(scratch, 0, length, latin));
      }
      from = end + 1;
    }
  }

  /** The value of these bytes. */
  static RawValue value(byte[] bytes, int from, int length, boolean latin) {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0 || isUtf8(bytes, from, length)) {
      return new RawValue(text, false, false, false);
    }
    return latin
        ? new RawValue(new String(bytes, from, length, WINDOWS_1252), false, true, true)
        : new RawValue(text, false, true, false);
  }

  private static boolean isUtf8(byte[] bytes, int from, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }

  private static int indexOf(byte[] bytes, char wanted, int from, int end) {
    int i = from;
    while (i < end && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  static int unescape(byte[] form, int from, int end, byte[] into) {
    int length = 0;
    for (int i = from; i < end; i++) {
      byte b = form[i];
      if (b == '+') {
        b = ' ';
      } else if (b == '%' && i + 2 < end) {
        int high = Character.digit(form[i + 1], 16);
        int low = Character.digit(form[i + 2], 16);
        if (high >= 0 && low >= 0) {
          b = (byte) (high << 4 | low);
          i += 2;
        }
      }
      into[length++] = b;
    }
    return length;
  }
}
