package org.palimpsest.server.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many bytes the bodies of all requests under way may take together, so that no number of large
 * requests uses up the memory. The first kilobytes of each are not counted. Thread-safe.
 */
final class BodyBudget {
  private final long whole;
  private final AtomicLong left;

  BodyBudget(long bytes) {
    this.whole = bytes;
    this.left = new AtomicLong(bytes);
  }

  /** An eighth of the memory that the process may use: what is made of a body is larger than it. */
  static BodyBudget ofThisProcess() {
    return new BodyBudget(Runtime.getRuntime().maxMemory() / 8);
  }

  /** Takes so many bytes, if there are as many left. */
  boolean take(int bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    left.addAndGet(bytes);
    return false;
  }

  /** Gives back what was taken. */
  void give(int bytes) {
    left.addAndGet(bytes);
  }

  /** How many bytes there are in all. */
  long whole() {
    return whole;
  }

  /** How many bytes are taken now. */
  long taken() {
    return whole - left.get();
  }
}
