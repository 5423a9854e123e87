package org.palimpsest.store.condition;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * While the server does not answer, lets one call a second find out whether it does again, and
 * refuses the others at once: each of them would wait for as long as a connection takes to fail.
 * Thread-safe.
 */
public final class Outage {
  private static final long NANOS_BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

  private final ConditionWatch condition;
  private final LongSupplier nanoTime;
  private final AtomicLong nextTry;

  /**
   * Looks at a condition.
   *
   * @param nanoTime a clock as {@link System#nanoTime}
   */
  public Outage(ConditionWatch condition, LongSupplier nanoTime) {
    this.condition = condition;
    this.nanoTime = nanoTime;
    this.nextTry = new AtomicLong(nanoTime.getAsLong());
  }

  /** Whether a call has to be refused: the server is gone, and it is not its turn to try. */
  public boolean refuses() {
    return condition.current() == Condition.GONE && !isMyTurn();
  }

  private boolean isMyTurn() {
    long now = nanoTime.getAsLong();
    long next = nextTry.get();
    return now - next >= 0 && nextTry.compareAndSet(next, now + NANOS_BETWEEN_TRIES);
  }
}
