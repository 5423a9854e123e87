package org.palimpsest.wiki.oauth;

import java.util.concurrent.atomic.AtomicLong;

/** Says when it is time to remove what has expired: once in a while among many writes. */
final class Sweep {
  /** How much is removed at once, so that no write takes long. */
  static final int AT_ONCE = 1024;

  private static final int WRITES_BETWEEN = 256;

  private final AtomicLong writes = new AtomicLong();

  boolean isDue() {
    return writes.incrementAndGet() % WRITES_BETWEEN == 0;
  }
}
