package org.palimpsest.actionapi.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what PHP serializes: arrays become maps, whose keys are numbers or texts. */
final class PhpReader {
  private final byte[] bytes;
  private int at;

  private PhpReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The value of these bytes, all of which must belong to it. */
  static @Nullable Object read(byte[] bytes) {
    PhpReader reader = new PhpReader(bytes);
    Object value = reader.value();
    if (reader.at != bytes.length) {
      throw new IllegalArgumentException("something follows at " + reader.at);
    }
    return value;
  }

  private @Nullable Object value() {
    char type = (char) bytes[at++];
    if (type == 'N') {
      expect(';');
      return null;
    }
    expect(':');
    return switch (type) {
      case 'b' -> until(';').equals("1");
      case 'i' -> Long.parseLong(until(';'));
      case 's' -> text();
      case 'a' -> array();
      default -> throw new IllegalArgumentException("no type: " + type);
    };
  }

  private String text() {
    int length = Integer.parseInt(until(':'));
    expect('"');
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    expect('"');
    expect(';');
    return text;
  }

  private Map<Object, @Nullable Object> array() {
    int members = Integer.parseInt(until(':'));
    expect('{');
    Map<Object, @Nullable Object> array = new LinkedHashMap<>();
    for (int i = 0; i < members; i++) {
      Object key = value();
      if (key == null || array.containsKey(key)) {
        throw new IllegalArgumentException("a key that is nothing or twice there: " + key);
      }
      array.put(key, value());
    }
    expect('}');
    return array;
  }

  private String until(char end) {
    int from = at;
    while (bytes[at] != end) {
      at++;
    }
    return new String(bytes, from, at++ - from, UTF_8);
  }

  private void expect(char c) {
    if (bytes[at++] != c) {
      throw new IllegalArgumentException("no " + c + " at " + (at - 1));
    }
  }
}
