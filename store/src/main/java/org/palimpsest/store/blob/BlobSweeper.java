package org.palimpsest.store.blob;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;

/**
 * Deletes blobs that nothing names and whose time is over. Their rows are doomed first, so nobody
 * can name or put them meanwhile, and go last, so a sweep that was killed is gone on with later.
 * Thread-safe, and safe with several processes.
 */
public final class BlobSweeper {
  /** After this time others go on with what somebody has doomed. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** A call that deletes takes less: none is begun so shortly before others go on. */
  private static final Duration SAFE = Duration.ofMinutes(1);

  /** What has been put and not ended for so long never will. */
  private static final Duration UNFINISHED = Duration.ofHours(6);

  private static final int BATCH = 50;

  private final Database database;
  private final BlobStore blobs;
  private final InstantSource clock;

  public BlobSweeper(Database database, BlobStore blobs, InstantSource clock) {
    this.database = database;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** Sweeps everything whose time is over, and says how many blobs that were. */
  public int sweep() {
    int swept = 0;
    // Looked at first, so that the writer is left alone when there is nothing to do.
    boolean more = database.query(sql -> BlobTable.isAnyDue(sql, clock.instant()));
    while (more) {
      Instant until = clock.instant().plus(LEASE);
      List<KeptBlob> doomed =
          database.write(tx -> BlobTable.doom(tx.sql(), clock.instant(), until, BATCH));
      doomed.forEach(blob -> remove(blob, until));
      swept += doomed.size();
      more = doomed.size() == BATCH;
    }
    return swept;
  }

  /**
   * Sweeps bytes that have no row (put by somebody who was overtaken by a sweep; or the database is
   * an older copy), and what was made of blobs that have gone. Looks at everything that is kept.
   *
   * @return how many it has deleted
   */
  public int sweepUnknown() {
    AtomicInteger swept = new AtomicInteger();
    new UnknownBlobs(database, blobs)
        .each(found -> {
          Instant until = clock.instant().plus(LEASE);
          // As a doomed row it can be put again only when its bytes have gone.
          database
              .write(tx -> BlobTable.doomWithoutRow(tx.sql(), found.key(), found.size(), until))
              .ifPresent(doomed -> {
                remove(doomed, until);
                swept.incrementAndGet();
              });
        });
    return swept.get();
  }

  /** Clears away what puts have left behind that were killed. */
  public void clearUnfinished() {
    blobs.objects().clearUnfinished(clock.instant().minus(UNFINISHED));
  }

  private void remove(KeptBlob doomed, Instant until) {
    if (clock.instant().isBefore(until.minus(SAFE))) {
      blobs.delete(doomed.key());
      database.write(tx -> {
        BlobTable.remove(tx.sql(), doomed.id());
        return true;
      });
    }
  }
}
