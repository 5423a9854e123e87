package org.palimpsest.store.memory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts that requests under way hold. Whoever wants one that is held gets that very one, so it
 * is in memory once and counted once however many hold it. Thread-safe.
 */
final class HeldTexts {
  private final MemoryBudget budget;
  private final Map<Long, Held> byId = new HashMap<>();

  HeldTexts(MemoryBudget budget) {
    this.budget = budget;
  }

  private static final class Held {
    final String text;
    final long bytes;
    int holders = 1;

    Held(String text, long bytes) {
      this.text = text;
      this.bytes = bytes;
    }
  }

  /** One more holds a text, if somebody holds it already: this one; else null. */
  synchronized @Nullable String join(long id) {
    Held held = byId.get(id);
    if (held == null) {
      return null;
    }
    held.holders++;
    return held.text;
  }

  /**
   * One more holds a text that has been read.
   *
   * @param bytes what has been taken for it
   * @return the one that is held instead, if somebody has been quicker, who has taken memory too;
   *     else null
   */
  synchronized @Nullable String hold(long id, String text, long bytes) {
    String held = join(id);
    if (held == null) {
      byId.put(id, new Held(text, bytes));
    }
    return held;
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
