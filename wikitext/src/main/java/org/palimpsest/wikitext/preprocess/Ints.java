package org.palimpsest.wikitext.preprocess;

import java.util.Arrays;

/**
 * Numbers in a row that grows and shrinks at its end. A text can hold hundreds of thousands of
 * signs that open something; an object for each would take many times the memory of the text, and
 * so would copies made while growing. Not thread-safe.
 */
final class Ints {
  private static final int CHUNK = 512;

  private int[][] chunks = new int[8][];
  private int size;

  int size() {
    return size;
  }

  void add(int value) {
    int chunk = size / CHUNK;
    if (chunk == chunks.length) {
      chunks = Arrays.copyOf(chunks, 2 * chunk);
    }
    if (chunks[chunk] == null) {
      chunks[chunk] = new int[CHUNK];
    }
    chunks[chunk][size++ % CHUNK] = value;
  }

  int get(int index) {
    return chunks[index / CHUNK][index % CHUNK];
  }

  void set(int index, int value) {
    chunks[index / CHUNK][index % CHUNK] = value;
  }

  /** Forgets all but so many at the beginning. */
  void truncate(int newSize) {
    size = newSize;
  }
}
