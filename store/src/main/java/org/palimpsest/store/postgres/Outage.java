package org.palimpsest.store.postgres;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ConditionWatch;
import org.palimpsest.store.condition.ImpairedDatabaseException;

/**
 * While the server does not answer, lets one call a second find out whether it does again, and
 * refuses the others at once: each of them would wait for as long as a connection takes to fail.
 * Thread-safe.
 */
final class Outage {
  private static final long NANOS_BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

  private final ConditionWatch condition;
  private final LongSupplier nanoTime;
  private final AtomicLong nextTry;

  Outage(ConditionWatch condition, LongSupplier nanoTime) {
    this.condition = condition;
    this.nanoTime = nanoTime;
    this.nextTry = new AtomicLong(nanoTime.getAsLong());
  }

  /** Throws if the server is gone, unless it is this call's turn to try. */
  void refuseUnlessTried() {
    if (condition.current() == Condition.GONE && !isMyTurn()) {
      throw new ImpairedDatabaseException(Condition.GONE, null);
    }
  }

  private boolean isMyTurn() {
    long now = nanoTime.getAsLong();
    long next = nextTry.get();
    return now - next >= 0 && nextTry.compareAndSet(next, now + NANOS_BETWEEN_TRIES);
  }
}
