package org.palimpsest.actionapi.format;

import java.util.Locale;

/** The names of elements and attributes, which not every key can be. */
final class XmlNames {
  private XmlNames() {}

  /**
   * The name for a key: itself if it can be one, else with an underscore before it and, in place of
   * each dot and of what cannot stand in a name, its code point in hexadecimal between dots.
   */
  static String of(String key) {
    if (isName(key)) {
      return key;
    }
    StringBuilder name = new StringBuilder(key.length() + 8).append('_');
    key.codePoints()
        .forEach(c -> {
          if (isInName(c) && c != '.') {
            name.append((char) c);
          } else {
            name.append('.').append(Integer.toHexString(c).toUpperCase(Locale.ROOT)).append('.');
          }
        });
    return name.toString();
  }

  private static boolean isName(String key) {
    if (key.isEmpty() || !isFirst(key.charAt(0))) {
      return false;
    }
    for (int i = 1; i < key.length(); i++) {
      if (!isInName(key.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Colons are for namespaces, of which keys know nothing. Beyond these letters the editions of XML
   * differ, and older readers refuse what newer ones allow.
   */
  private static boolean isFirst(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7);
  }

  private static boolean isInName(int c) {
    return isFirst(c) || c == '-' || c == '.' || (c >= '0' && c <= '9');
  }
}
