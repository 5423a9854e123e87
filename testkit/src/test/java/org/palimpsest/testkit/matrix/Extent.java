package org.palimpsest.testkit.matrix;

/**
 * How much is asked: a part that chance chooses, more of it with {@code
 * -Dpalimpsest.matrix=NUMBER}, all with {@code full}; the same part again with {@code
 * -Dpalimpsest.matrix.seed}.
 */
final class Extent {
  private static final String WANTED = System.getProperty("palimpsest.matrix", "");

  private Extent() {}

  static boolean isFull() {
    return WANTED.equals("full");
  }

  /** How many questions, of which there usually are so many. */
  static int part(int usual) {
    if (isFull()) {
      return Integer.MAX_VALUE / 8;
    }
    return WANTED.isEmpty() ? usual : Integer.parseInt(WANTED);
  }

  static long seed() {
    return Long.getLong("palimpsest.matrix.seed", System.nanoTime());
  }
}
