package org.palimpsest.store.ranking;

import java.util.ArrayList;
import java.util.List;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.store.page.RedirectTable;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads redirects of some kind, a stretch of page ids at a time, so that no query is long. */
public final class RedirectRankingLookup {
  private static final int STEP_COLUMNS = 4;

  private RedirectRankingLookup() {}

  /**
   * The redirects of this kind among the pages of some ids, in no order.
   *
   * @param after the ids are greater than this
   * @param upTo and not greater than this
   */
  public static List<RankedPage> pages(
      JdbcClient sql, RedirectRanking ranking, long after, long upTo) {
    Conditions where = RankingLookup.stretch(after, upTo);
    if (!ranking.condition.isEmpty()) {
      where.and(ranking.condition);
    }
    String steps = RedirectTable.COLUMNS;
    if (ranking.steps() == 2) {
      steps += ", " + RedirectTable.COLUMNS.replace("d.", "e.");
    }
    return sql.sql(
            "SELECT p.id, p.namespace, p.title_key, %s FROM page p JOIN redirect d ON d.page_id = p.id%s%s"
                .formatted(steps, ranking.join, where.text()))
        .params(where.values())
        .query((rs, n) -> {
          List<LinkTarget> path = new ArrayList<>();
          for (int step = 0; step < ranking.steps(); step++) {
            path.add(RedirectTable.read(rs, 4 + step * STEP_COLUMNS));
          }
          return new RankedPage(rs.getLong(1), RankingLookup.title(rs), 0, path);
        })
        .list();
  }
}
