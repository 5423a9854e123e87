package org.palimpsest.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.palimpsest.store.seek.Batches;

/**
 * Cuts rows that are written together into blocks of a few fixed sizes: a statement writes a block,
 * and few different statements have to be kept.
 */
public final class RowBlocks {
  private static final int[] SIZES = {64, 8, 1};

  private RowBlocks() {}

  /**
   * Gives the blocks in order, each with the text of its values, to be put behind {@code VALUES}.
   *
   * @param rows the values of each row
   * @param block does something with the text of a block and its values, row after row
   */
  public static void each(List<Object[]> rows, BiConsumer<String, List<Object>> block) {
    int from = 0;
    for (int size : SIZES) {
      while (rows.size() - from >= size) {
        List<Object> values = new ArrayList<>(size * rows.getFirst().length);
        for (Object[] row : rows.subList(from, from + size)) {
          values.addAll(List.of(row));
        }
        String marks = "(" + Batches.marks("?", rows.getFirst().length) + ")";
        block.accept(Batches.marks(marks, size), values);
        from += size;
      }
    }
  }
}
