package org.palimpsest.store.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/**
 * A number of bytes that may be held at a time, and a waiting room for those who come when they are
 * not free. Thread-safe.
 */
public final class MemoryBudget {
  private static final int UNIT = 1024;

  private final int units;
  private final Semaphore free;
  private final WaitingRoom room;
  private final AtomicLong wanted = new AtomicLong();
  private final LongAdder refused = new LongAdder();
  private final List<LongConsumer> relief = new CopyOnWriteArrayList<>();

  private MemoryBudget(long bytes, WaitingRoom room, boolean inTurns) {
    this.units = Math.clamp(bytes / UNIT, 1, Integer.MAX_VALUE);
    this.free = new Semaphore(units, inTurns);
    this.room = room;
  }

  /**
   * A budget of so many bytes, where those who want little need not wait for who wants much.
   *
   * @param room where those wait who come too late
   */
  public static MemoryBudget of(long bytes, WaitingRoom room) {
    return new MemoryBudget(bytes, room, false);
  }

  /** The same, but first come, first served. */
  public static MemoryBudget inTurns(long bytes, WaitingRoom room) {
    return new MemoryBudget(bytes, room, true);
  }

  /** Where those wait who come too late. */
  public WaitingRoom room() {
    return room;
  }

  /** How many bytes there are in all. */
  public long bytes() {
    return (long) units * UNIT;
  }

  /** How many bytes are taken now. */
  public long taken() {
    return (long) (units - free.availablePermits()) * UNIT;
  }

  /** How often somebody has been refused so far. */
  public long refused() {
    return refused.sum();
  }

  /**
   * Has somebody told when there is not enough, by whom something may be given back. It is told how
   * many bytes those who wait want together, on their thread, and must not wait for anything.
   */
  public void addRelief(LongConsumer told) {
    relief.add(told);
  }

  /** Has it told no more. */
  public void removeRelief(LongConsumer told) {
    relief.remove(told);
  }

  /** Takes so many bytes if they are free now. Whoever asks for more than all asks for all. */
  public boolean tryTake(long bytes) {
    return free.tryAcquire(units(bytes));
  }

  /** Takes so many bytes, at once or after a short waiting; says whether it has got them. */
  public boolean take(long bytes) {
    int number = units(bytes);
    if (takeNow(number) || takeLater(number)) {
      return true;
    }
    refused.increment();
    return false;
  }

  /** Gives back what was taken; of what was taken at once, a rounded part too. */
  public void give(long bytes) {
    free.release(units(bytes));
  }

  /** What is taken when so many bytes are asked for: whole units, and no more than there are. */
  public long rounded(long bytes) {
    return (long) units(bytes) * UNIT;
  }

  private boolean takeNow(int number) {
    try {
      return free.tryAcquire(number, 0, TimeUnit.NANOSECONDS); // in turns, if there are turns
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean takeLater(int number) {
    long bytes = (long) number * UNIT;
    long all = wanted.addAndGet(bytes);
    try {
      relief.forEach(one -> one.accept(all));
      return room.take(free, number);
    } finally {
      wanted.addAndGet(-bytes);
    }
  }

  /** Up to whole units, so that what is given back is what was taken. */
  private int units(long bytes) {
    return Math.clamp((bytes + UNIT - 1) / UNIT, 0, units);
  }
}
