package org.palimpsest.wikitext.contents;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Numbers headings by how they stand to each other: levels have no gaps, and what stands above the
 * first level is on the first again. Not thread-safe.
 */
final class Outline {
  private static final int LEVELS = 7;

  /** The level of the heading that is open at each depth. */
  private final int[] levels = new int[LEVELS + 1];

  /** How many headings there have been at each depth below the one that is open above. */
  private final int[] counts = new int[LEVELS + 1];

  private int depth;

  /** Goes on to the next heading. */
  void next(int level) {
    int before = levels[depth];
    if (depth == 0 || level > before) {
      depth++;
      Arrays.fill(counts, depth, counts.length, 0);
    } else if (level < before) {
      while (depth > 1 && levels[depth - 1] >= level) {
        depth--;
      }
      if (levels[depth] < level && depth < LEVELS) {
        depth++;
      }
      Arrays.fill(counts, depth + 1, counts.length, 0);
    }
    levels[depth] = level;
    counts[depth]++;
  }

  /** How deep the heading stands, from 1. */
  int depth() {
    return depth;
  }

  /** Its number, such as {@code 1.2}. */
  String number() {
    return IntStream.rangeClosed(1, depth)
        .mapToObj(i -> Integer.toString(counts[i]))
        .collect(Collectors.joining("."));
  }
}
