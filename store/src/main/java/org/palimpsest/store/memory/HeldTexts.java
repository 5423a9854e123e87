package org.palimpsest.store.memory;

import java.util.HashMap;
import java.util.Map;

/**
 * The texts that requests under way hold. Equal ones are in memory once, so they are counted once
 * however many hold them. Thread-safe.
 */
final class HeldTexts {
  private final MemoryBudget budget;
  private final Map<Long, Held> byId = new HashMap<>();

  HeldTexts(MemoryBudget budget) {
    this.budget = budget;
  }

  private static final class Held {
    final long bytes;
    int holders = 1;

    Held(long bytes) {
      this.bytes = bytes;
    }
  }

  /** One more holds a text, if somebody holds it already. */
  synchronized boolean join(long id) {
    Held held = byId.get(id);
    if (held != null) {
      held.holders++;
    }
    return held != null;
  }

  /**
   * One more holds a text.
   *
   * @param bytes what has been taken for it
   * @return whether nobody has held it, so that what was taken is given back with the text
   */
  synchronized boolean hold(long id, long bytes) {
    if (join(id)) {
      return false;
    }
    byId.put(id, new Held(bytes));
    return true;
  }

  /** One less holds a text. */
  synchronized void letGo(long id) {
    Held held = byId.get(id);
    if (held != null && --held.holders == 0) {
      byId.remove(id);
      budget.give(held.bytes);
    }
  }
}
