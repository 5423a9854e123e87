package org.palimpsest.store.sqlite;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Transaction;

/**
 * A transaction on its way: who waits for it, what is to be done, and what came of it. It is
 * settled once its outcome is final and, where it succeeded, durable.
 */
final class PendingWrite<T extends @Nullable Object> {
  private final Function<Transaction, T> work;
  private final Thread owner = Thread.currentThread();
  private @Nullable T value;
  private @Nullable Throwable failure;
  private volatile boolean settled;

  PendingWrite(Function<Transaction, T> work) {
    this.work = work;
  }

  void run(Transaction transaction) {
    value = work.apply(transaction);
  }

  /** Notes why nothing came of it; the first reason counts. */
  void fail(Throwable cause) {
    if (failure == null) {
      failure = cause;
    }
  }

  void settle() {
    settled = true;
    wake();
  }

  void wake() {
    if (!owner.equals(Thread.currentThread())) {
      LockSupport.unpark(owner);
    }
  }

  boolean isSettled() {
    return settled;
  }

  /** What the work returned; throws what it threw. */
  @SuppressWarnings("NullAway") // null only where the work returned it
  T outcome() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) { // a checked exception in disguise
      throw new IllegalStateException(failure);
    }
    return value;
  }
}
