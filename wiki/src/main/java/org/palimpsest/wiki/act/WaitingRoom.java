package org.palimpsest.wiki.act;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where acts wait for what they need. Whoever waits holds a thread, so there are few seats, and
 * nobody waits for long. Thread-safe.
 */
final class WaitingRoom {
  private final Semaphore seats;
  private final Duration patience;

  WaitingRoom(int seats, Duration patience) {
    this.seats = new Semaphore(seats);
    this.patience = patience;
  }

  /** How many more could wait. */
  int freeSeats() {
    return seats.availablePermits();
  }

  /** Takes so many of these, at once or after some waiting; says whether it has got them. */
  boolean take(Semaphore scarce, int number) {
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
