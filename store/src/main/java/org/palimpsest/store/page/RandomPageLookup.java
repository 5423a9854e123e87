package org.palimpsest.store.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists pages in an order that has nothing to do with their titles or ages, so that a page next to
 * a random place is a random page.
 *
 * <p>The place of a page follows from its id alone, by multiplication with the golden section of
 * 2<sup>32</sup>: that spreads any run of ids evenly, and an edit never moves a page within the
 * index. Of the first four thousand million pages no two share a place.
 */
public final class RandomPageLookup {
  /** Places are below this, from 0 on. */
  public static final long PLACES = 1L << 32;

  /** As in the indexes, word for word, or they are not used. */
  private static final String PLACE = "(p.id % 4294967296 * 1640531527 % 4294967296)";

  private RandomPageLookup() {}

  /** A page and its place. */
  public record Placed(long place, PageFacts page) {}

  /**
   * The pages from one place on and before another, in order, at most {@code limit} of them.
   *
   * @param namespaces their namespaces, one at least
   * @param redirectsOnly whether only redirects are listed
   */
  public static List<Placed> pages(
      JdbcClient sql,
      Collection<Integer> namespaces,
      boolean redirectsOnly,
      long from,
      long before,
      int limit) {
    List<String> selects = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Integer namespace : namespaces) {
      Conditions where =
          new Conditions()
              .and("p.namespace = ?", namespace)
              .and(PLACE + " >= ?", from)
              .and(PLACE + " < ?", before);
      if (redirectsOnly) {
        RedirectFilter.REDIRECTS.addTo(where);
      }
      selects.add(
          "SELECT * FROM (SELECT %s, %s AS place FROM page p%s ORDER BY place) AS r%d"
              .formatted(PageLookup.COLUMNS, PLACE, where.text(), selects.size()));
      values.addAll(where.values());
    }
    values.add(limit);
    return sql.sql(String.join(" UNION ALL ", selects) + " ORDER BY place LIMIT ?")
        .params(values)
        .query((rs, n) -> new Placed(rs.getLong(10), PageLookup.page(rs, 1)))
        .list();
  }
}
