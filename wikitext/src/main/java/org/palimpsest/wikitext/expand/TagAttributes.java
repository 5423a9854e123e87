package org.palimpsest.wikitext.expand;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.palimpsest.model.text.CharacterReferences;

/** Reads the attributes of extension tags, none of which is refused: the tag decides. */
final class TagAttributes {
  private final String raw;
  private final Map<String, String> read = new LinkedHashMap<>();
  private int at;

  private TagAttributes(String raw) {
    this.raw = raw;
  }

  /** Names in lower case, values decoded, in their order; of the same name the last counts. */
  static Map<String, String> read(String raw) {
    TagAttributes attributes = new TagAttributes(raw);
    while (attributes.next()) {}
    return attributes.read;
  }

  private boolean next() {
    while (at < raw.length() && !isNameCharacter(raw.charAt(at))) {
      at++;
    }
    int start = at;
    while (at < raw.length() && isNameCharacter(raw.charAt(at))) {
      at++;
    }
    if (start == at) {
      return false;
    }
    String name = raw.substring(start, at).toLowerCase(Locale.ROOT);
    int sign = skipSpace(at);
    String value = "";
    if (sign < raw.length() && raw.charAt(sign) == '=') {
      at = skipSpace(sign + 1);
      value = value();
    }
    read.put(name, CharacterReferences.decode(value));
    return true;
  }

  private String value() {
    char quote = at < raw.length() ? raw.charAt(at) : ' ';
    if (quote == '"' || quote == '\'') {
      int end = raw.indexOf(quote, at + 1);
      if (end >= 0) {
        String value = raw.substring(at + 1, end);
        at = end + 1;
        return value;
      }
    }
    int start = at;
    while (at < raw.length() && !isSpace(raw.charAt(at))) {
      at++;
    }
    return raw.substring(start, at);
  }

  private int skipSpace(int from) {
    int end = from;
    while (end < raw.length() && isSpace(raw.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNameCharacter(char c) {
    return !isSpace(c) && "=\"'/<>".indexOf(c) < 0;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
