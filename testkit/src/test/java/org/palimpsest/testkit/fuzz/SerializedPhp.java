package org.palimpsest.testkit.fuzz;

import java.nio.charset.StandardCharsets;

/** Walks through a value in PHP's serialized form. */
final class SerializedPhp {
  private final byte[] bytes;
  private int at;

  private SerializedPhp(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether a text is exactly one value. */
  static boolean isWhole(String text) {
    SerializedPhp reader = new SerializedPhp(text.getBytes(StandardCharsets.UTF_8));
    try {
      reader.value();
      return reader.at == reader.bytes.length;
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return false;
    }
  }

  private void value() {
    char kind = (char) bytes[at++];
    switch (kind) {
      case 'N' -> expect(';');
      case 'i', 'b', 'd' -> {
        expect(':');
        until(';');
      }
      case 's' -> {
        expect(':');
        int length = Integer.parseInt(until(':'));
        expect('"');
        at += length;
        expect('"');
        expect(';');
      }
      case 'a' -> {
        expect(':');
        int size = Integer.parseInt(until(':'));
        expect('{');
        for (int i = 0; i < 2 * size; i++) {
          value();
        }
        expect('}');
      }
      default -> throw new IllegalArgumentException("no value begins with " + kind);
    }
  }

  private void expect(char c) {
    if (bytes[at++] != c) {
      throw new IllegalArgumentException("no " + c + " before byte " + at);
    }
  }

  private String until(char end) {
    int start = at;
    while (bytes[at] != end) {
      at++;
    }
    return new String(bytes, start, at++ - start, StandardCharsets.US_ASCII);
  }
}
