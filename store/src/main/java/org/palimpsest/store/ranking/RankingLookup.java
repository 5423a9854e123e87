package org.palimpsest.store.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.page.RedirectFilter;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what rankings of all pages are made from, a stretch of page ids at a time, so that no query
 * is long.
 */
public final class RankingLookup {
  private static final String TITLE = "SELECT p.id, p.namespace, p.title_key, ";

  private RankingLookup() {}

  /** The largest id of a page; 0 if there is none. */
  public static long lastPage(JdbcClient sql) {
    return sql.sql("SELECT coalesce(max(id), 0) FROM page").query(Long.class).single();
  }

  /**
   * The pages of some ids that are no redirects, with their measure, in no order.
   *
   * @param after the ids are greater than this
   * @param upTo and not greater than this
   * @param namespaces their namespaces, one at least
   * @param worst only those whose measure is as good as this; null: all
   */
  public static List<RankedPage> measured(
      JdbcClient sql,
      Ranking ranking,
      long after,
      long upTo,
      Collection<Integer> namespaces,
      @Nullable Long worst) {
    Conditions where = stretch(after, upTo).isOneOf("p.namespace", namespaces);
    RedirectFilter.NONREDIRECTS.addTo(where);
    if (worst != null) {
      where.and(ranking.measure + (ranking.falling ? " >= ?" : " <= ?"), worst);
    }
    return sql.sql(TITLE + ranking.measure + " FROM page p" + ranking.join + where.text())
        .params(where.values())
        .query((rs, n) -> new RankedPage(rs.getLong(1), title(rs), rs.getLong(4), List.of()))
        .list();
  }

  /**
   * The pages of some ids that nobody watches now and that are no redirects, in no order.
   *
   * @param after the ids are greater than this
   * @param upTo and not greater than this
   * @param excluded a namespace whose pages do not count
   */
  public static List<RankedPage> unwatched(
      JdbcClient sql, long after, long upTo, int excluded, Instant now) {
    Conditions where = stretch(after, upTo).and("p.namespace <> ?", excluded);
    RedirectFilter.NONREDIRECTS.addTo(where);
    where.and(
        """
        NOT EXISTS (SELECT 1 FROM watch w
          WHERE w.namespace = p.namespace AND w.title_key = p.title_key
            AND (w.expires IS NULL OR w.expires > ?))\
        """,
        now.getEpochSecond());
    return sql.sql(TITLE + "0 FROM page p" + where.text())
        .params(where.values())
        .query((rs, n) -> new RankedPage(rs.getLong(1), title(rs), 0, List.of()))
        .list();
  }

  static Conditions stretch(long after, long upTo) {
    return new Conditions().and("p.id > ?", after).and("p.id <= ?", upTo);
  }

  static Title title(ResultSet rs) throws SQLException {
    return new Title(rs.getInt(2), rs.getString(3));
  }
}
