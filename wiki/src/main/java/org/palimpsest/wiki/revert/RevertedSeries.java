package org.palimpsest.wiki.revert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.revision.PageHistory;
import org.palimpsest.store.revision.RevisionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a rollback would revert, without null revisions.
 *
 * @param ids newest first
 * @param complete whether that is all of it; very long series are cut
 */
public record RevertedSeries(List<Long> ids, boolean complete) {
  private static final int MOST = 500;

  public RevertedSeries {
    ids = List.copyOf(ids);
  }

  /**
   * Looks it up.
   *
   * @param newest the newest of it
   * @param target the revision before it that is restored; null if it begins with the page
   */
  static RevertedSeries of(JdbcClient sql, RevisionRow newest, @Nullable RevisionRow target) {
    List<RevisionRow> older = PageHistory.before(sql, newest, MOST);
    List<Long> ids =
        RevertedMarks.changesNewestFirst(newest, older).stream()
            .takeWhile(row -> target == null || row.isAfter(target))
            .limit(MOST)
            .map(RevisionRow::id)
            .toList();
    boolean complete =
        target == null
            ? older.size() < MOST
            : older.stream().anyMatch(row -> row.id() == target.id());
    return new RevertedSeries(ids, complete);
  }
}
