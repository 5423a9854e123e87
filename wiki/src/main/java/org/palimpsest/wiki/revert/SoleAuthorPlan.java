package org.palimpsest.wiki.revert;

import java.util.List;
import java.util.Optional;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.revert.SeriesLookup;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.revision.RevisionTable;
import org.palimpsest.wiki.visibility.ItemChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What there is to take back where nobody else has ever edited a page: all of it. Made by reading
 * only.
 *
 * @param page the page
 * @param current its current revision
 * @param newest the newest by those whose edits are taken back; there are only null revisions above
 *     it
 * @param deed what is done
 * @param summary says so, where its performer has words for it
 * @param hidden what is hidden, newest first
 */
record SoleAuthorPlan(
    PageFacts page,
    RevisionRow current,
    RevisionRow newest,
    OrElse deed,
    RollbackSummary summary,
    List<ItemChange> hidden) {

  /** Makes it; empty for more revisions than can be hidden at once. */
  static Optional<SoleAuthorPlan> of(
      JdbcClient sql, PageFacts page, RollbackRequest request, OrElse deed) {
    RevisionRow current = RevisionTable.find(sql, page.latest()).orElseThrow();
    RevisionRow newest =
        SeriesAuthors.of(request.user()).made(current)
            ? current
            : SeriesLookup.newestChange(sql, current);
    return HiddenSeries.ofAll(sql, current, request)
        .map(hidden ->
            new SoleAuthorPlan(
                page,
                current,
                newest,
                deed,
                RollbackPlanner.summaryOfAll(sql, newest, request.user()),
                hidden));
  }
}
