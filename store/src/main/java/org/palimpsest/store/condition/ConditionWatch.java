package org.palimpsest.store.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows the condition of a database, or of another place where data are kept, from what came of its
 * last calls, and tells the log about it: one line a minute, however many calls fail. Thread-safe.
 */
public final class ConditionWatch {
  private static final Logger LOG = LoggerFactory.getLogger(ConditionWatch.class);
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

  private final String watched;
  private final InstantSource clock;
  private final BooleanSupplier hasRoom;
  private final LongAdder failures = new LongAdder();
  private volatile boolean gone;
  private volatile Condition writing = Condition.WORKING;

  private @Nullable Instant toldAt; // this and the rest guarded by this
  private long toldFailures;
  private String reason = "";
  private boolean recoveryIsNews;

  /**
   * Watches a database.
   *
   * @param hasRoom whether its disk has room again, as far as that can be known: on a full disk
   *     small changes may still fit into what a file has got already
   */
  public ConditionWatch(InstantSource clock, BooleanSupplier hasRoom) {
    this("The database", clock, hasRoom);
  }

  /**
   * Watches something else that keeps data.
   *
   * @param watched what the log calls it, as the beginning of a sentence
   */
  public ConditionWatch(String watched, InstantSource clock, BooleanSupplier hasRoom) {
    this.watched = watched;
    this.clock = clock;
    this.hasRoom = hasRoom;
  }

  /** The condition of what is watched as far as its last calls tell. */
  public Condition current() {
    return gone ? Condition.GONE : writing;
  }

  /** How many calls have failed because of that condition. */
  public long failures() {
    return failures.sum();
  }

  /** A call has failed. */
  public void failed(ImpairedDatabaseException failure) {
    // Those that are refused in an outage know no more.
    failed(failure.condition(), failure.getCause() == null ? null : failure.getMostSpecificCause());
  }

  /**
   * A call has failed.
   *
   * @param cause null: what has been told before
   */
  public void failed(Condition condition, @Nullable Throwable cause) {
    failures.increment();
    gone = !condition.isReadable();
    if (!gone) {
      writing = condition;
    }
    tell(condition, cause);
  }

  /** Something has been read. */
  public void hasRead() {
    if (gone) {
      gone = false;
      tellRecovery();
    }
  }

  /** Something has been written. */
  public void hasWritten() {
    if (gone || writing != Condition.WORKING) {
      gone = false;
      if (writing == Condition.DISK_FULL && !hasRoom.getAsBoolean()) {
        return;
      }
      writing = Condition.WORKING;
      tellRecovery();
    }
  }

  private synchronized void tell(Condition condition, @Nullable Throwable cause) {
    if (cause != null) {
      reason = String.valueOf(cause.getMessage());
    }
    Instant now = clock.instant();
    if (toldAt != null && Duration.between(toldAt, now).abs().compareTo(BETWEEN_LINES) < 0) {
      return;
    }
    long count = failures.sum();
    LOG.error(
        "{} {}: {}. Calls that failed since the last such line: {}",
        watched,
        condition.words(),
        reason,
        count - toldFailures);
    toldAt = now;
    toldFailures = count;
    recoveryIsNews = true;
  }

  private synchronized void tellRecovery() {
    if (recoveryIsNews) {
      recoveryIsNews = false;
      LOG.info("{} {} again.", watched, current().words());
    }
  }
}
