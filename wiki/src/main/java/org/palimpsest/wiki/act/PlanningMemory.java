package org.palimpsest.wiki.act;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * How much memory the plans of all acts under way may take together. What one takes is estimated by
 * the texts that it is made from; small ones are not counted. Thread-safe.
 */
public final class PlanningMemory {
  /** What takes no more than this is not counted. */
  private static final long SMALL = 128 * 1024;

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

  /** How many bytes there are for all plans together. */
  public long bytes() {
    return (long) units * UNIT;
  }

  /** What has been taken for one plan; to be given back. */
  public interface Share extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes as much as a plan needs; null if it is not to be had. One plan alone is always let in.
   *
   * @param bytes how much it is going to take, roughly
   */
  public @Nullable Share take(long bytes) {
    if (bytes <= SMALL) {
      return () -> {};
    }
    int number = (int) Math.min(units, bytes / UNIT);
    return waiting.take(free, number) ? () -> free.release(number) : null;
  }
}
