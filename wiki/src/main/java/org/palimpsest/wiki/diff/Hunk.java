package org.palimpsest.wiki.diff;

import java.util.List;

/**
 * Rows of a difference that stand close together, with some lines before and behind them.
 *
 * @param fromStart the first line of the old text that they are about
 * @param toStart the first line of the new text that they are about
 */
public record Hunk(int fromStart, int toStart, List<Row> rows) {
  public Hunk {
    rows = List.copyOf(rows);
  }
}
