package org.palimpsest.wiki.edit;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.revision.ContentModel;
import org.palimpsest.store.revision.RevisionRow;

/**
 * How much memory the plans of all edits under way may take together. What an edit takes is
 * estimated by the texts that it is made from; small ones are not counted. Thread-safe.
 */
final class PlanningMemory {
  /** An edit that takes no more than this is not counted. */
  static final long SMALL = 128 * 1024;

  /** The submitted text while it is taken over, transformed, encoded, compressed and bound. */
  private static final long PER_CHARACTER = 8;

  /** The same for a text whose values are read one by one. */
  private static final long PER_CHARACTER_OF_JSON = 64;

  /** A text that is read: its bytes, itself, where its lines are, and its part of the result. */
  private static final long PER_BYTE = 8;

  private static final int UNIT = 1024;

  private final WaitingRoom waiting;
  private final int units;
  private final Semaphore free;

  PlanningMemory(long bytes, WaitingRoom waiting) {
    this.waiting = waiting;
    this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, bytes / UNIT));
    this.free = new Semaphore(units, true);
  }

  /** A quarter of the memory that the process may use. */
  static PlanningMemory ofThisProcess(WaitingRoom waiting) {
    return new PlanningMemory(Runtime.getRuntime().maxMemory() / 4, waiting);
  }

  /** How many bytes there are for all edits together. */
  long bytes() {
    return (long) units * UNIT;
  }

  /** What has been taken for one edit; to be given back. */
  interface Share extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes as much as an edit needs; null if it is not to be had. One edit alone is always let in.
   */
  @Nullable Share take(Situation situation) {
    long bytes = estimate(situation);
    if (bytes <= SMALL) {
      return () -> {};
    }
    int number = (int) Math.min(units, bytes / UNIT);
    return waiting.take(free, number) ? () -> free.release(number) : null;
  }

  static long estimate(Situation situation) {
    long submitted = situation.request().submission().length();
    long read = situation.needed().stream().mapToLong(RevisionRow::size).sum();
    long perCharacter =
        situation.model() == ContentModel.JSON ? PER_CHARACTER_OF_JSON : PER_CHARACTER;
    return perCharacter * submitted + PER_BYTE * read;
  }
}
