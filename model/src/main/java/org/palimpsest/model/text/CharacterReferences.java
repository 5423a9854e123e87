package org.palimpsest.model.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decodes HTML character references, by name (amp, eacute) or by number (#65, #x41). A reference
 * needs its semicolon; an unknown name stays as it is; a number that stands for no character
 * allowed in a page becomes U+FFFD.
 */
public final class CharacterReferences {
  private CharacterReferences() {}

  /** The text with every reference decoded once; the same object when there is none. */
  public static String decode(String text) {
    int at = text.indexOf('&');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    while (at >= 0) {
      int end = endOfName(text, at + 1);
      if (end < text.length() && text.charAt(end) == ';') {
        String meaning = meaning(text, at + 1, end);
        if (meaning != null) {
          out.append(text, done, at).append(meaning);
          done = end + 1;
        }
      }
      at = text.indexOf('&', end);
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** What a name stands for, without its signs; null for a name that HTML does not know. */
  public static @Nullable String named(String name) {
    return Names.TABLE.get(name);
  }

  private static int endOfName(String text, int from) {
    int i = from;
    while (i < text.length()
        && (text.charAt(i) == '#'
            || (text.charAt(i) < 0x80 && Character.isLetterOrDigit(text.charAt(i))))) {
      i++;
    }
    return i;
  }

  private static @Nullable String meaning(String text, int from, int to) {
    if (to - from > 1 && text.charAt(from) == '#') {
      boolean hex = (text.charAt(from + 1) | 0x20) == 'x';
      return number(text, hex ? from + 2 : from + 1, to, hex ? 16 : 10);
    }
    return named(text.substring(from, to));
  }

  private static @Nullable String number(String text, int from, int to, int radix) {
    if (from == to) {
      return null;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return null;
      }
      value = Math.min(value * radix + digit, Character.MAX_CODE_POINT + 1);
    }
    return isAllowed(value) ? Character.toString(value) : "\uFFFD";
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= Character.MAX_CODE_POINT);
  }

  /** The named references of HTML, read when first needed: few texts have any. */
  private static final class Names {
    static final Map<String, String> TABLE = read();

    private static Map<String, String> read() {
      Map<String, String> table = new HashMap<>();
      try (var in =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      Names.class.getResourceAsStream("character-references.txt")),
                  StandardCharsets.US_ASCII))) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String[] fields = line.split(" ");
          StringBuilder meaning = new StringBuilder();
          for (int i = 1; i < fields.length; i++) {
            meaning.appendCodePoint(Integer.parseInt(fields[i], 16));
          }
          table.put(fields[0], meaning.toString());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(table);
    }
  }
}
