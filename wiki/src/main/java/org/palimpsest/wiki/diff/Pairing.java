package org.palimpsest.wiki.diff;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds out which line of a block became which: the pairs that are most alike together, in the
 * order of both texts. Of many lines only those at about the same height are looked at, so the work
 * grows with the length of the block.
 */
final class Pairing {
  /** Nobody takes lines that are less alike for the same line. */
  static final int LEAST_LIKENESS = 300;

  static final int NONE = -1;

  /** In blocks with more lines on a side none are paired. */
  static final int MOST_LINES = 10_000;

  /** How far from its height a partner is looked for. */
  private static final int REACH = 40;

  private static final byte SKIP_TO = 0;
  private static final byte SKIP_FROM = 1;
  private static final byte PAIR = 2;

  private final Block block;
  private final BitSet fromTaken;
  private final BitSet toTaken;
  private final byte[][] steps;
  private final int[] best;
  private int known;

  private Pairing(Block block, BitSet fromTaken, BitSet toTaken) {
    this.block = block;
    this.fromTaken = fromTaken;
    this.toTaken = toTaken;
    this.steps = new byte[block.fromLines()][];
    this.best = new int[block.toLines() + 1];
  }

  /**
   * For each line of the first text its partner in the second, or {@link #NONE}.
   *
   * @param fromTaken lines of the first text that have a partner elsewhere
   * @param toTaken lines of the second text that have a partner elsewhere
   */
  static int[] partners(Block block, BitSet fromTaken, BitSet toTaken) {
    Pairing pairing = new Pairing(block, fromTaken, toTaken);
    for (int line = 0; line < block.fromLines(); line++) {
      pairing.look(line);
    }
    return pairing.walkBack();
  }

  private int lowest(int line) {
    return Math.max(0, height(line) - REACH);
  }

  private int end(int line) {
    return Math.min(block.toLines(), height(line) + REACH + 1);
  }

  private int height(int line) {
    return (int) ((long) line * block.toLines() / block.fromLines());
  }

  private void look(int line) {
    int low = lowest(line);
    int end = end(line);
    for (; known < end; known++) {
      best[known + 1] = Math.max(best[known + 1], best[known]);
    }
    byte[] row = new byte[end - low];
    int[] likenesses = fromTaken.get(line) ? new int[end - low] : block.likenesses(line, low, end);
    int diagonal = best[low];
    for (int to = low; to < end; to++) {
      int above = best[to + 1];
      int likeness = toTaken.get(to) ? 0 : likenesses[to - low];
      int paired = likeness < LEAST_LIKENESS ? 0 : diagonal + likeness;
      if (paired > above && paired > best[to]) {
        row[to - low] = PAIR;
        best[to + 1] = paired;
      } else if (above > best[to]) {
        row[to - low] = SKIP_FROM;
      } else {
        row[to - low] = SKIP_TO;
        best[to + 1] = best[to];
      }
      diagonal = above;
    }
    steps[line] = row;
  }

  private int[] walkBack() {
    int[] partners = new int[block.fromLines()];
    Arrays.fill(partners, NONE);
    int to = block.toLines() - 1;
    int line = block.fromLines() - 1;
    while (line >= 0 && to >= 0) {
      if (to >= end(line)) {
        to = end(line) - 1;
      } else if (to < lowest(line)) {
        line--;
      } else {
        switch (steps[line][to - lowest(line)]) {
          case PAIR -> partners[line--] = to--;
          case SKIP_FROM -> line--;
          default -> to--;
        }
      }
    }
    return partners;
  }
}
