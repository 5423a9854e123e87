package org.palimpsest.store.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one thread that waits for it; rung before it waits, it does not wait. Thread-safe. */
final class Bell {
  private final Semaphore rung = new Semaphore(0);

  /** Costs next to nothing while it has been rung and not been heard. */
  void ring() {
    if (rung.availablePermits() == 0) {
      rung.release();
    }
  }

  /** Waits until it is rung, or for so long. */
  void await(Duration most) throws InterruptedException {
    if (rung.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
      rung.drainPermits();
    }
  }
}
