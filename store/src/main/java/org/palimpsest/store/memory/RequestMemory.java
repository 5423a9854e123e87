package org.palimpsest.store.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
  private final Map<Long, String> held = new HashMap<>();
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
   * @param read reads those of these ids, which nobody holds
   */
  public Map<Long, String> texts(
      Map<Long, Long> sizes, Function<Set<Long>, Map<Long, String>> read) {
    if (sizes.values().stream().mapToLong(Long::longValue).sum() <= SMALL) {
      return read.apply(sizes.keySet());
    }
    Map<Long, Long> missing = missing(sizes);
    if (!missing.isEmpty()) {
      read(missing, read);
    }
    Map<Long, String> wanted = new HashMap<>(held);
    wanted.keySet().retainAll(sizes.keySet());
    return wanted;
  }

  private void read(Map<Long, Long> sizes, Function<Set<Long>, Map<Long, String>> read) {
    long free = take(needed(sizes.values()));
    try {
      for (Map.Entry<Long, String> found : read.apply(sizes.keySet()).entrySet()) {
        Long id = found.getKey();
        long size = sizes.getOrDefault(id, 0L);
        long bytes = Math.min(free, budget.rounded(bytes(found.getValue(), size)));
        String quicker = texts.hold(id, found.getValue(), bytes);
        free -= quicker == null ? bytes : 0;
        keep(id, quicker == null ? found.getValue() : quicker);
      }
    } finally {
      budget.give(free);
    }
  }

  private void keep(Long id, String text) {
    held.put(id, text);
    heldTexts.add(text);
  }

  /** Those that nobody holds. */
  private Map<Long, Long> missing(Map<Long, Long> sizes) {
    Map<Long, Long> missing = new HashMap<>();
    sizes.forEach((id, size) -> {
      if (!held.containsKey(id)) {
        String text = texts.join(id);
        if (text == null) {
          missing.put(id, size);
        } else {
          keep(id, text);
        }
      }
    });
    return missing;
  }

  /** While a text is read there are also its bytes, and these as the database keeps them. */
  private long needed(Collection<Long> sizes) {
    long all = sizes.stream().mapToLong(Long::longValue).sum();
    return budget.rounded(MOST_BYTES_OF_A_CHARACTER * (all + Collections.max(sizes)));
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

  /** How many bytes are held now, about: texts that others hold too count as if nobody did. */
  public long held() {
    long texts = heldTexts.stream().mapToLong(String::length).sum();
    return claimed + MOST_BYTES_OF_A_CHARACTER * texts;
  }

  /** Gives back everything. Once it is closed it is as new. */
  @Override
  public void close() {
    budget.give(claimed + awaited);
    claimed = 0;
    awaited = 0;
    held.keySet().forEach(texts::letGo);
    held.clear();
    heldTexts.clear();
  }
}
