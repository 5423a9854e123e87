package org.palimpsest.store.blob;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.palimpsest.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sweeps now and then what no file needs any more, on a thread of its own: often what rows tell of,
 * seldom what takes a look at everything that is kept. Thread-safe.
 */
public final class BlobSweeping implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BlobSweeping.class);
  private static final int ROUNDS_OF_AN_HOUR = 60;
  private static final int ROUNDS_OF_A_DAY = 24 * ROUNDS_OF_AN_HOUR;

  private final StashExpiry stash;
  private final BlobSweeper sweeper;
  private final Duration pause;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Begins after a pause.
   *
   * @param database must stay open until this is closed
   * @param pause between two rounds: a minute, for the hours and days meant here
   */
  public BlobSweeping(Database database, BlobStore blobs, Duration pause, InstantSource clock) {
    this.stash = new StashExpiry(database, clock);
    this.sweeper = new BlobSweeper(database, blobs, clock);
    this.pause = pause;
    this.thread = Thread.ofPlatform().daemon().name("file sweeping").start(this::sweep);
  }

  /** Ends after what is being deleted now. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep() {
    for (int round = 1; rest(); round++) {
      try {
        stash.expire();
        sweeper.sweep();
        if (round % ROUNDS_OF_AN_HOUR == 1) {
          sweeper.clearUnfinished();
        }
        if (round % ROUNDS_OF_A_DAY == ROUNDS_OF_AN_HOUR) {
          sweeper.sweepUnknown();
        }
      } catch (RuntimeException e) {
        LOG.debug("Files that nobody needs could not be swept", e); // what is impaired tells itself
      }
    }
  }

  /** Waits for the next round, and says whether there will be one. */
  private boolean rest() {
    try {
      return !closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      return false;
    }
  }
}
