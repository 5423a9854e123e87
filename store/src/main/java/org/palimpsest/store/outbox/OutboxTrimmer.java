package org.palimpsest.store.outbox;

import org.palimpsest.store.Database;

/**
 * Takes away what every follower has dealt with; where nobody follows, everything whose transaction
 * has ended. A follower that is new begins with what is left then. Thread-safe.
 */
final class OutboxTrimmer {
  private final Database database;
  private final Outbox outbox;
  private final int batch;

  /**
   * Trims in batches.
   *
   * @param batch the most entries that one transaction takes away
   */
  OutboxTrimmer(Database database, int batch) {
    this.database = database;
    this.outbox = new Outbox(database.engine());
    this.batch = batch;
  }

  /** Takes away a batch, and says whether it was a full one. */
  boolean trim() {
    return database.write(tx ->
        FollowerTable.slowest(tx.sql())
                .map(slowest -> outbox.trimUpTo(tx.sql(), slowest, batch))
                .orElseGet(() -> outbox.trimEnded(tx.sql(), batch))
            == batch);
  }
}
