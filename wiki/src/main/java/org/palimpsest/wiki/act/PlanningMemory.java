package org.palimpsest.wiki.act;

import org.jspecify.annotations.Nullable;
import org.palimpsest.store.memory.MemoryBudget;

/**
 * How much memory the plans of all acts under way may take together. What one takes is estimated by
 * the texts that it is made from; small ones are not counted. Thread-safe.
 */
public final class PlanningMemory {
  /** What takes no more than this is not counted. */
  private static final long SMALL = 128 * 1024;

  private final MemoryBudget budget;

  PlanningMemory(MemoryBudget budget) {
    this.budget = budget;
  }

  /** How many bytes there are for all plans together. */
  public long bytes() {
    return budget.bytes();
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
    return budget.take(bytes) ? () -> budget.give(bytes) : null;
  }
}
