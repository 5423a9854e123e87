package org.palimpsest.bench.load.measure;

import java.util.Arrays;

/** Durations in nanoseconds, every one kept, so that percentiles are exact. Not thread-safe. */
public final class Latencies {
  private long[] values = new long[1024];
  private int count;

  /** Adds one duration. */
  public void add(long nanoseconds) {
    if (count == values.length) {
      values = Arrays.copyOf(values, count * 2);
    }
    values[count++] = nanoseconds;
  }

  /** Adds all of the other's. */
  public void addAll(Latencies other) {
    if (count + other.count > values.length) {
      values = Arrays.copyOf(values, Math.max(count + other.count, values.length * 2));
    }
    System.arraycopy(other.values, 0, values, count, other.count);
    count += other.count;
  }

  /** How many there are. */
  public int count() {
    return count;
  }

  /**
   * The smallest duration that is not exceeded by the given share of all (nearest rank).
   *
   * @param shares between 0 and 1; 1 gives the longest
   * @return nanoseconds for each share; 0 when there are no durations
   */
  public long[] percentiles(double... shares) {
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    long[] result = new long[shares.length];
    for (int i = 0; i < shares.length && count > 0; i++) {
      int rank = (int) Math.ceil(shares[i] * count);
      result[i] = sorted[Math.clamp(rank, 1, count) - 1];
    }
    return result;
  }
}
