package org.palimpsest.wiki.diff;

import java.security.SecureRandom;

/**
 * Gives every line of two texts a number, the same to the same lines, so that comparing two lines
 * costs one step whatever their length.
 *
 * <p>Lines are found again by a hash whose base nobody can know: with a known one, somebody could
 * write lines that all have the same hash. It decides nothing but how fast a line is found.
 */
final class LineNumbers {
  private static final long PRIME = (1L << 61) - 1;
  private static final long BASE = new SecureRandom().nextLong(1L << 32, PRIME);

  private final Effort effort;
  private final int[] table;
  private final Pieces[] texts;
  private final int[] places;
  private final int[] hashes;
  private int count;

  private LineNumbers(int lines, Pieces from, Pieces to, Effort effort) {
    this.effort = effort;
    this.table = new int[Math.max(2, Integer.highestOneBit(lines) << 2)];
    this.texts = new Pieces[] {from, to};
    this.places = new int[lines];
    this.hashes = new int[lines];
  }

  /**
   * The numbers of some lines of two texts.
   *
   * @param from those of the first text
   * @param to those of the second text
   * @param count how many different ones there are; they are counted from 0
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and read in the innermost loops
  record Numbered(int[] from, int[] to, int count) {}

  static Numbered of(Pieces from, Pieces to, Change part, Effort effort) {
    LineNumbers numbers = new LineNumbers(part.removed() + part.added(), from, to, effort);
    int[] ofFrom = numbers.number(0, part.fromStart(), part.fromEnd());
    int[] ofTo = numbers.number(1, part.toStart(), part.toEnd());
    return new Numbered(ofFrom, ofTo, numbers.count);
  }

  private int[] number(int text, int start, int end) {
    int[] numbers = new int[end - start];
    for (int i = start; i < end; i++) {
      numbers[i - start] = number(text, i);
    }
    return numbers;
  }

  private int number(int text, int line) {
    Pieces lines = texts[text];
    effort.take(1L + lines.length(line));
    int hash = hash(lines, line);
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int known = table[slot] - 1;
      effort.take(1);
      if (hashes[known] == hash
          && lines.isSame(line, texts[places[known] & 1], places[known] >>> 1)) {
        return known;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    places[count] = line << 1 | text;
    hashes[count] = hash;
    table[slot] = ++count;
    return count - 1;
  }

  /** The line as a polynomial, modulo a prime, at a secret place. */
  private static int hash(Pieces lines, int line) {
    long hash = 1;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      hash = timesBase(hash) + lines.charAt(i);
    }
    hash = timesBase(hash);
    return (int) (hash ^ hash >>> 30);
  }

  private static long timesBase(long value) {
    long high = Math.multiplyHigh(value, BASE);
    long low = value * BASE;
    long sum = (low & PRIME) + (high << 3 | low >>> 61);
    return sum >= PRIME ? sum - PRIME : sum;
  }
}
