package org.palimpsest.store.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists pages by title, along the index of titles or, for redirects, along theirs.
 *
 * <p>What else is asked of a page has no index: a list of few pages among many would read them all.
 * So such a list is read up to a {@link #horizon} at a time.
 */
public final class TitleLookup {
  private TitleLookup() {}

  /**
   * The pages of a range that a filter lets through, at most {@code limit} of them.
   *
   * @param direction {@code NEWER} for rising titles, {@code OLDER} for falling ones
   */
  public static List<PageFacts> pages(
      JdbcClient sql, TitleRange range, Direction direction, PageFilter filter, int limit) {
    Conditions where = filter.addTo(within(range));
    return sql.sql(
            "SELECT %s FROM page p%s ORDER BY p.title_key%s LIMIT ?"
                .formatted(PageLookup.COLUMNS, where.text(), direction.order))
        .params(where.values(limit))
        .query((rs, n) -> PageLookup.page(rs, 1))
        .list();
  }

  /**
   * The title behind the first {@code rows} that a filtered list has to look at; empty when there
   * are not so many, or when the list looks at none in vain.
   */
  public static Optional<String> horizon(
      JdbcClient sql, TitleRange range, Direction direction, PageFilter filter, int rows) {
    if (!filter.passesOver()) {
      return Optional.empty();
    }
    Conditions where = within(range);
    if (filter.redirects() == RedirectFilter.REDIRECTS) {
      RedirectFilter.REDIRECTS.addTo(where);
    }
    return sql.sql(
            "SELECT p.title_key FROM page p%s ORDER BY p.title_key%s LIMIT 1 OFFSET ?"
                .formatted(where.text(), direction.order))
        .params(where.values(rows))
        .query((rs, n) -> rs.getString(1))
        .optional();
  }

  /**
   * The pages of several ranges, of different namespaces, in order of title and then of namespace.
   * The engines merge the ranges as far as they are needed.
   *
   * @param offset how many to pass over; the cost grows with it
   */
  public static List<PageFacts> merged(
      JdbcClient sql, Collection<TitleRange> ranges, int offset, int limit) {
    List<String> selects = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (TitleRange range : ranges) {
      Conditions where = within(range);
      selects.add(
          "SELECT * FROM (SELECT %s FROM page p%s ORDER BY p.title_key) AS r%d"
              .formatted(PageLookup.COLUMNS, where.text(), selects.size()));
      values.addAll(where.values());
    }
    values.add(limit);
    values.add(offset);
    return sql.sql(String.join(" UNION ALL ", selects) + " ORDER BY title_key LIMIT ? OFFSET ?")
        .params(values)
        .query((rs, n) -> PageLookup.page(rs, 1))
        .list();
  }

  private static Conditions within(TitleRange range) {
    return new Conditions()
        .and("p.namespace = ?", range.namespace())
        .and("p.title_key >= ?", range.lowest())
        .and("p.title_key <= ?", range.highest());
  }
}
