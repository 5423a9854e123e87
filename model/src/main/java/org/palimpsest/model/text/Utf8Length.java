package org.palimpsest.model.text;

/** How long texts are in UTF-8. */
public final class Utf8Length {
  private Utf8Length() {}

  /** The number of bytes; half a surrogate pair counts as U+FFFD. */
  public static long of(String text) {
    int length = text.length();
    long bytes = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x800) {
        bytes += 2;
        if (isPair(text, i)) {
          i++;
        }
      } else if (c >= 0x80) {
        bytes++;
      }
    }
    return bytes;
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
