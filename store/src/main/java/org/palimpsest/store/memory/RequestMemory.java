package org.palimpsest.store.memory;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What one request holds until its answer has been sent. Small things are not counted. Used by one
 * thread at a time.
 */
public final class RequestMemory implements AutoCloseable {
  /** What is no larger is not counted, in bytes. */
  public static final long SMALL = 64 * 1024;

  private static final int MOST_BYTES_OF_A_CHARACTER = 2;

  private final MemoryBudget budget;
  private final HeldTexts texts;
  private final Set<Long> held = new HashSet<>();
  private final Set<String> heldTexts = Collections.newSetFromMap(new IdentityHashMap<>());
  private long claimed;
  private long awaited;

  RequestMemory(MemoryBudget budget, HeldTexts texts) {
    this.budget = budget;
    this.texts = texts;
  }

  /** There is no room now, where nobody can wait for it. */
  private static final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long bytes;

    NotNow(long bytes) {
      super("not now", null, false, false);
      this.bytes = bytes;
    }
  }

  /**
   * Does something that calls {@link #texts}, and does it again from the beginning after a short
   * waiting if there is no room: nothing that others wait for is held meanwhile, such as a
   * connection to the database.
   *
   * @throws MemoryShortageException if there is no room after that
   */
  public <T> T reading(Supplier<T> work) {
    while (true) {
      try {
        return work.get();
      } catch (NotNow missing) {
        if (!budget.take(missing.bytes)) {
          throw new MemoryShortageException();
        }
        awaited = Math.min(missing.bytes, budget.bytes());
      }
    }
  }

  /**
   * Reads texts once there is room for them, and holds them. Only within {@link #reading}.
   *
   * @param sizes their bytes in UTF-8, by id
   */
  public Map<Long, String> texts(Map<Long, Long> sizes, Supplier<Map<Long, String>> read) {
    if (sizes.values().stream().mapToLong(Long::longValue).sum() <= SMALL) {
      return read.get();
    }
    long free = take(missing(sizes));
    try {
      Map<Long, String> found = read.get();
      heldTexts.addAll(found.values());
      for (Map.Entry<Long, String> text : found.entrySet()) {
        if (held.add(text.getKey())) {
          long size = sizes.getOrDefault(text.getKey(), 0L);
          long bytes = Math.min(free, budget.rounded(bytes(text.getValue(), size)));
          free -= texts.hold(text.getKey(), bytes) ? bytes : 0;
        }
      }
      return found;
    } finally {
      budget.give(free);
    }
  }

  /** What has to be taken to read those that nobody holds. */
  private long missing(Map<Long, Long> sizes) {
    long all = 0;
    long largest = 0;
    for (Map.Entry<Long, Long> size : sizes.entrySet()) {
      if (held.contains(size.getKey())) {
        continue;
      }
      if (texts.join(size.getKey())) {
        held.add(size.getKey());
      } else {
        all += size.getValue();
        largest = Math.max(largest, size.getValue());
      }
    }
    // While a text is read there are also its bytes, and these as the database keeps them.
    return budget.rounded(MOST_BYTES_OF_A_CHARACTER * (all + largest));
  }

  private long take(long bytes) {
    long before = awaited;
    awaited = 0;
    if (before >= bytes) {
      budget.give(before - bytes);
      return bytes;
    }
    if (!budget.tryTake(bytes - before)) {
      budget.give(before);
      throw new NotNow(bytes);
    }
    return bytes;
  }

  /** Characters are kept as bytes where all of them are ASCII. */
  private static long bytes(String text, long utf8) {
    return text.length() == utf8 ? utf8 : (long) MOST_BYTES_OF_A_CHARACTER * text.length();
  }

  /** Whether this very text is one of those that are held. */
  public boolean holds(String text) {
    return heldTexts.contains(text);
  }

  /**
   * Takes memory for something else that is kept until the answer has been sent.
   *
   * @throws MemoryShortageException if it is not to be had, also after a short waiting
   */
  public void claim(long bytes) {
    if (bytes <= SMALL) {
      return;
    }
    long number = budget.rounded(bytes);
    if (!budget.take(number)) {
      throw new MemoryShortageException();
    }
    claimed += number;
  }

  /** Gives back everything. Once it is closed it is as new. */
  @Override
  public void close() {
    budget.give(claimed + awaited);
    claimed = 0;
    awaited = 0;
    held.forEach(texts::letGo);
    held.clear();
    heldTexts.clear();
  }
}
