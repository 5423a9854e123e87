package org.palimpsest.store.seek;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Cuts the members of an {@code IN} list into batches of a few fixed sizes, so that few different
 * SQL texts exist and prepared statements can be kept.
 */
public final class Batches {
  private static final int[] SIZES = {1, 5, 50, 500};

  private Batches() {}

  /**
   * The distinct members in batches, in order. The last batch is filled up to the next fixed size
   * by repeating its last member, which changes nothing in an {@code IN} list.
   */
  public static <T> List<List<T>> of(Collection<T> members) {
    List<T> distinct = new ArrayList<>(new LinkedHashSet<>(members));
    int largest = SIZES[SIZES.length - 1];
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < distinct.size(); from += largest) {
      batches.add(filled(distinct.subList(from, Math.min(distinct.size(), from + largest))));
    }
    return batches;
  }

  /** Whether so many members are one batch at most, so that one query finds them. */
  public static boolean isOne(Collection<?> members) {
    return members.size() <= SIZES[SIZES.length - 1];
  }

  /** {@code count} times the mark, separated by commas. */
  public static String marks(String mark, int count) {
    return (mark + ",").repeat(count - 1) + mark;
  }

  private static <T> List<T> filled(List<T> batch) {
    for (int size : SIZES) {
      if (batch.size() <= size) {
        List<T> filled = new ArrayList<>(size);
        filled.addAll(batch);
        while (filled.size() < size) {
          filled.add(batch.getLast());
        }
        return filled;
      }
    }
    throw new IllegalArgumentException("a batch of " + batch.size());
  }
}
