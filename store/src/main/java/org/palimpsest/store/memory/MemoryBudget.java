package org.palimpsest.store.memory;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A number of bytes that may be held at a time, and a small waiting room for those who come when
 * they are not free. Who waits holds a thread, so there are few seats and nobody waits for long.
 * Thread-safe.
 */
public final class MemoryBudget {
  private static final int UNIT = 1024;
  private static final int SEATS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final int units;
  private final Semaphore free;
  private final Semaphore seats = new Semaphore(SEATS);
  private final Duration patience;

  private MemoryBudget(long bytes, Duration patience) {
    this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(units);
    this.patience = patience;
  }

  /**
   * A budget of so many bytes.
   *
   * @param patience how long who comes too late waits
   */
  public static MemoryBudget of(long bytes, Duration patience) {
    return new MemoryBudget(bytes, patience);
  }

  /**
   * A quarter of the memory that the process may use: besides, the bodies of requests may take an
   * eighth and the plans of edits a quarter.
   */
  public static MemoryBudget ofThisProcess() {
    return of(Runtime.getRuntime().maxMemory() / 4, PATIENCE);
  }

  /** How many bytes there are in all. */
  public long bytes() {
    return (long) units * UNIT;
  }

  /** How many bytes are taken now. */
  public long taken() {
    return (long) (units - free.availablePermits()) * UNIT;
  }

  /** Takes so many bytes if they are free now. Whoever asks for more than all asks for all. */
  public boolean tryTake(long bytes) {
    return free.tryAcquire(units(bytes));
  }

  /** Takes so many bytes, at once or after a short waiting; says whether it has got them. */
  public boolean take(long bytes) {
    if (tryTake(bytes)) {
      return true;
    }
    if (!seats.tryAcquire()) {
      return false;
    }
    try {
      return free.tryAcquire(units(bytes), patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      seats.release();
    }
  }

  /** Gives back what was taken; of what was taken at once, a rounded part too. */
  public void give(long bytes) {
    free.release(units(bytes));
  }

  /** What is taken when so many bytes are asked for: whole units, and no more than there are. */
  public long rounded(long bytes) {
    return (long) units(bytes) * UNIT;
  }

  /** Up to whole units, so that what is given back is what was taken. */
  private int units(long bytes) {
    return Math.clamp((bytes + UNIT - 1) / UNIT, 0, units);
  }
}
