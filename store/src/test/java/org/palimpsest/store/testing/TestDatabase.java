package org.palimpsest.store.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import org.palimpsest.store.Database;

/** A database which is removed when it is closed for the first time. */
final class TestDatabase extends ForwardingDatabase {
  private final Runnable removal;
  private final AtomicBoolean closed = new AtomicBoolean();

  TestDatabase(Database database, Runnable removal) {
    super(database);
    this.removal = removal;
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      super.close();
      removal.run();
    }
  }

  @Override
  public String toString() {
    return engine().toString();
  }
}
