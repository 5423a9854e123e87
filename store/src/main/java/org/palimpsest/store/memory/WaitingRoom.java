package org.palimpsest.store.memory;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where those wait who come too late for something scarce. Whoever waits holds a thread, so there
 * are few seats, and nobody waits for long. Thread-safe.
 */
public final class WaitingRoom {
  private final Semaphore seats;
  private final Duration patience;

  /**
   * @param seats how many may wait at a time; none: nobody waits
   * @param patience how long each waits at most
   */
  public WaitingRoom(int seats, Duration patience) {
    this.seats = new Semaphore(seats);
    this.patience = patience;
  }

  /** How many more could wait. */
  public int freeSeats() {
    return seats.availablePermits();
  }

  /** Takes so many of these, at once or after some waiting; says whether it has got them. */
  public boolean take(Semaphore scarce, int number) {
    try {
      // With a time even where nobody waits: unlike the plain way it respects those in the queue.
      if (scarce.tryAcquire(number, 0, TimeUnit.NANOSECONDS)) {
        return true;
      }
      if (!seats.tryAcquire()) {
        return false;
      }
      try {
        return scarce.tryAcquire(number, patience.toNanos(), TimeUnit.NANOSECONDS);
      } finally {
        seats.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
