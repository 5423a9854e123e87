package org.palimpsest.wiki.deletion;

import java.util.List;
import java.util.Objects;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.deletion.DeletedRevisionLookup;
import org.palimpsest.store.deletion.DeletedSelection;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revision.HistorySpan;
import org.palimpsest.store.revision.HistoryTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The revisions of one page that a deletion would take, or a restoration bring back.
 *
 * @param title the title of the page
 * @param pageId the page; 0 where it would be made under an id that nobody knows yet
 * @param makesPage whether the page would be made
 * @param number how many revisions
 * @param ids these, newest first; 500 at most
 */
public record AffectedRevisions(
    Title title, long pageId, boolean makesPage, int number, List<Long> ids) {
  private static final int LIMIT = 500;

  public AffectedRevisions {
    Objects.requireNonNull(title);
    ids = List.copyOf(ids);
  }

  /** Whether the ids are those of all. */
  public boolean complete() {
    return ids.size() == number;
  }

  /** All of a page. */
  static AffectedRevisions of(JdbcClient sql, PageFacts page) {
    return new AffectedRevisions(
        page.title(),
        page.id(),
        false,
        HistoryTable.count(sql, HistorySpan.all(page.id()), Integer.MAX_VALUE),
        HistoryTable.ids(sql, HistorySpan.all(page.id()), LIMIT));
  }

  /**
   * Those of these that are deleted.
   *
   * @param pageId the page that they would come back to; 0 where that is not known
   */
  static AffectedRevisions of(
      JdbcClient sql, DeletedSelection chosen, long pageId, boolean makesPage) {
    return new AffectedRevisions(
        chosen.title(),
        pageId,
        makesPage,
        DeletedRevisionLookup.count(sql, chosen),
        DeletedRevisionLookup.ids(sql, chosen, LIMIT));
  }
}
