package org.palimpsest.wiki.revision;

import java.util.List;
import org.palimpsest.store.revision.RevisionRow;

/**
 * How many bytes the texts read at once may have together.
 *
 * @param most that many; one text always fits
 */
public record TextBudget(long most) {
  /** How many of the first of these revisions have texts that may be read at once. */
  public int fitting(List<RevisionRow> rows) {
    long bytes = 0;
    for (int i = 0; i < rows.size(); i++) {
      bytes += rows.get(i).size();
      if (bytes > most && i > 0) {
        return i;
      }
    }
    return rows.size();
  }
}
