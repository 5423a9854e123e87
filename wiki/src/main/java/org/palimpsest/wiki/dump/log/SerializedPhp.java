package org.palimpsest.wiki.dump.log;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as PHP serialises them: maps, lists, texts, numbers, truth values and nulls. A PHP
 * array with the keys 0, 1, 2 … is a list, any other one a map by text. Objects are refused,
 * whatever their class. Used by one thread.
 */
final class SerializedPhp {
  private static final int DEEPEST = 16;

  private final byte[] text;
  private int at;

  private SerializedPhp(byte[] text) {
    this.text = text;
  }

  /** It is not what PHP writes. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed() {
      super("malformed", null, false, false);
    }
  }

  /** The map, or list as a map by numbers, that a text is; nothing if it is something else. */
  static Optional<Map<String, @Nullable Object>> map(String text) {
    SerializedPhp php = new SerializedPhp(text.getBytes(StandardCharsets.UTF_8));
    try {
      if (php.next() != 'a') {
        return Optional.empty();
      }
      Map<String, @Nullable Object> map = php.array(0);
      return php.at == php.text.length ? Optional.of(map) : Optional.empty();
    } catch (Malformed e) {
      return Optional.empty();
    }
  }

  private @Nullable Object value(int depth) throws Malformed {
    byte kind = next();
    return switch (kind) {
      case 'N' -> {
        expect(';');
        yield null;
      }
      case 'b' -> word(';').equals("1");
      case 'i' -> Long.valueOf(number(word(';')));
      case 'd' -> fraction(word(';'));
      case 's' -> string();
      case 'a' -> listOrMap(array(depth + 1));
      default -> throw new Malformed();
    };
  }

  private Map<String, @Nullable Object> array(int depth) throws Malformed {
    if (depth > DEEPEST) {
      throw new Malformed();
    }
    expect(':');
    long size = number(upTo(':'));
    expect('{');
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (long i = 0; i < size; i++) {
      Object key = value(DEEPEST);
      if (!(key instanceof String || key instanceof Long)) {
        throw new Malformed();
      }
      map.put(key.toString(), value(depth));
    }
    expect('}');
    return map;
  }

  private static Object listOrMap(Map<String, @Nullable Object> map) {
    int next = 0;
    for (String key : map.keySet()) {
      if (!key.equals(Integer.toString(next++))) {
        return map;
      }
    }
    return new ArrayList<>(map.values());
  }

  private String string() throws Malformed {
    expect(':');
    long length = number(upTo(':'));
    expect('"');
    if (length < 0 || length > text.length - at) {
      throw new Malformed();
    }
    String string = new String(text, at, (int) length, StandardCharsets.UTF_8);
    at += (int) length;
    expect('"');
    expect(';');
    return string;
  }

  /** What follows a colon up to a mark, which is passed over. */
  private String word(char mark) throws Malformed {
    expect(':');
    return upTo(mark);
  }

  private String upTo(char mark) throws Malformed {
    int start = at;
    while (next() != mark) {}
    return new String(text, start, at - 1 - start, StandardCharsets.US_ASCII);
  }

  private static long number(String digits) throws Malformed {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new Malformed();
    }
  }

  private static Object fraction(String digits) throws Malformed {
    try {
      return new BigDecimal(digits).doubleValue();
    } catch (NumberFormatException e) {
      throw new Malformed();
    }
  }

  private byte next() throws Malformed {
    if (at == text.length) {
      throw new Malformed();
    }
    return text[at++];
  }

  private void expect(char character) throws Malformed {
    if (next() != character) {
      throw new Malformed();
    }
  }

  /** Serialises a map. */
  static String of(Map<String, @Nullable Object> map) {
    StringBuilder out = new StringBuilder();
    write(out, map);
    return out.toString();
  }

  private static void write(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append("N;");
      case Boolean truth -> out.append("b:").append(truth ? '1' : '0').append(';');
      case Integer number -> out.append("i:").append(number).append(';');
      case Long number -> out.append("i:").append(number).append(';');
      case Number number -> out.append("d:").append(number).append(';');
      case Map<?, ?> map -> {
        out.append("a:").append(map.size()).append(":{");
        map.forEach((key, member) -> {
          writeKey(out, key.toString());
          write(out, member);
        });
        out.append('}');
      }
      case List<?> list -> {
        out.append("a:").append(list.size()).append(":{");
        for (int i = 0; i < list.size(); i++) {
          write(out, i);
          write(out, list.get(i));
        }
        out.append('}');
      }
      default -> writeText(out, value.toString());
    }
  }

  /** PHP has no texts that are whole numbers as keys. */
  private static void writeKey(StringBuilder out, String key) {
    if (key.matches("0|-?[1-9][0-9]{0,17}")) {
      write(out, Long.valueOf(key));
    } else {
      writeText(out, key);
    }
  }

  private static void writeText(StringBuilder out, String text) {
    out.append("s:")
        .append(text.getBytes(StandardCharsets.UTF_8).length)
        .append(":\"")
        .append(text)
        .append("\";");
  }
}
