package org.palimpsest.server.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What must be closed when the process ends, by itself or by a signal, in the reverse of the order
 * in which it was begun. Thread-safe.
 */
final class Lifetime {
  private static final Logger LOG = LoggerFactory.getLogger(Lifetime.class);

  private final Deque<AutoCloseable> begun = new ArrayDeque<>();
  private boolean over;

  /** A lifetime that ends with the process. */
  static Lifetime ofProcess() {
    Lifetime lifetime = new Lifetime();
    Runtime.getRuntime().addShutdownHook(new Thread(lifetime::end, "shutdown"));
    return lifetime;
  }

  /** Keeps this until the end. */
  synchronized <T extends AutoCloseable> T with(T part) {
    if (over) {
      close(part);
      throw new CommandFailure("Stopped before it was ready.");
    }
    begun.push(part);
    return part;
  }

  /** Waits for the end, which comes by a signal. */
  int await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private synchronized void end() {
    over = true;
    while (!begun.isEmpty()) {
      close(begun.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.error("Could not close {}", part.getClass().getSimpleName(), e);
    }
  }
}
