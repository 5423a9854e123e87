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
            name.appendCodePoint(c);
          } else {
            name.append('.').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            name.append('.');
          }
        });
    return name.toString();
  }

  private static boolean isName(String key) {
    if (key.isEmpty() || !isFirst(key.codePointAt(0))) {
      return false;
    }
    for (int i = 0; i < key.length(); i += Character.charCount(key.codePointAt(i))) {
      if (!isInName(key.codePointAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Colons are for namespaces, of which keys know nothing. */
  private static boolean isFirst(int c) {
    return isLetter(c)
        || c == '_'
        || (c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7)
        || (c >= 0x370 && c <= 0x1FFF && c != 0x37E)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0x2070 && c <= 0x218F)
        || (c >= 0x2C00 && c <= 0x2FEF)
        || (c >= 0x3001 && c <= 0xD7FF)
        || (c >= 0xF900 && c <= 0xFDCF)
        || (c >= 0xFDF0 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0xEFFFF);
  }

  private static boolean isInName(int c) {
    return isFirst(c)
        || c == '-'
        || c == '.'
        || (c >= '0' && c <= '9')
        || c == 0xB7
        || (c >= 0x300 && c <= 0x36F)
        || c == 0x203F
        || c == 0x2040;
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
