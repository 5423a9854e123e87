package org.palimpsest.wiki.media.thumbnail;

import java.time.Duration;

/** Until when work may go on; also it ends when its thread is interrupted. */
record Deadline(long nanos) {
  static Deadline in(Duration span) {
    return new Deadline(System.nanoTime() + span.toNanos());
  }

  boolean hasPassed() {
    return System.nanoTime() - nanos > 0 || Thread.currentThread().isInterrupted();
  }
}
