package org.palimpsest.store.cache;

import java.util.Set;

/**
 * The rows that a commit has changed or removed, of those tables of which rows are kept. New rows
 * are not among them.
 *
 * @param any whether it may have been any row, so that nothing that is kept is sure
 * @param pages ids of pages
 * @param revisions ids of revisions
 */
public record ChangedRows(boolean any, Set<Long> pages, Set<Long> revisions) {
  /** It may have been any row. */
  public static final ChangedRows ANY = new ChangedRows(true, Set.of(), Set.of());

  public ChangedRows {
    pages = Set.copyOf(pages);
    revisions = Set.copyOf(revisions);
  }
}
