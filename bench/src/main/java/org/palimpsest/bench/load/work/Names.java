package org.palimpsest.bench.load.work;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names of pages that no earlier run has used. */
final class Names {
  private static final RandomGenerator RANDOM = new SecureRandom();

  private Names() {}

  /** A few letters and digits that stand for this run. */
  static String fresh() {
    return Long.toString(RANDOM.nextLong(36L * 36 * 36 * 36 * 36 * 36), 36)
        .toLowerCase(Locale.ROOT);
  }
}
