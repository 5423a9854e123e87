package org.palimpsest.actionapi.format;

/**
 * What is printed for characters that mean something else in some place of a format. Works on
 * UTF-8. Immutable and thread-safe.
 */
abstract class Escape {
  /** Where every character means itself. */
  static final Escape NONE =
      new Escape(new boolean[128]) {
        @Override
        void append(byte[] utf8, int from, int to, Utf8Output out) {
          out.bytes(utf8, from, to);
        }
      };

  private final boolean[] escaped;

  /**
   * @param escaped for each character of ASCII whether something else is printed for it
   */
  Escape(boolean[] escaped) {
    this.escaped = escaped;
  }

  /** Whether this is a character of ASCII that is printed as it is. */
  final boolean isPlain(char c) {
    return c < 128 && !escaped[c];
  }

  /** Appends whole characters, escaped. */
  abstract void append(byte[] utf8, int from, int to, Utf8Output out);
}
