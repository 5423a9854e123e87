package org.palimpsest.store.memory;

import java.time.Duration;

/**
 * What of the heap strangers can make a process hold: the bodies that they send, what is planned
 * for them (the texts of edits), and the answers that they have not read yet. Whatever holds more
 * than some kilobytes for one request takes it from one of these shares first, so that all of it
 * together stays below five eighths of the heap. The rest is for what does not grow with requests:
 * the cache of texts, connections, classes. This is the one place that divides the heap; one of
 * them for each process.
 *
 * @param bodies what bodies that are kept in memory take; what is made of a body is larger than it
 * @param plans what the plans of changes take until they are written
 * @param answers what answers take until they have been sent
 */
public record HeapBudget(MemoryBudget bodies, MemoryBudget plans, MemoryBudget answers) {
  /** Bodies are taken in without a thread that could wait. */
  private static final WaitingRoom NO_WAITING = new WaitingRoom(0, Duration.ZERO);

  /** A budget for a heap of so many bytes. */
  public static HeapBudget of(long heap) {
    return new HeapBudget(
        MemoryBudget.of(heap / 8, NO_WAITING),
        // Those who write wait for longer, and in turns, so that a large plan gets its own.
        MemoryBudget.inTurns(heap / 4, new WaitingRoom(48, Duration.ofSeconds(10))),
        MemoryBudget.of(heap / 4, new WaitingRoom(16, Duration.ofSeconds(1))));
  }

  /** A budget for all the memory that this process may use. */
  public static HeapBudget ofThisProcess() {
    return of(Runtime.getRuntime().maxMemory());
  }
}
