package org.palimpsest.store.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists pages by title, along the index of titles or, for redirects, along theirs.
 *
 * <p>What else is asked of a page has no index: a list of few pages among many would read them all.
 * So such a list is read up to a {@link #horizon} at a time.
 */
public final class TitleLookup {
  private static final Order<PageFacts, String> BY_TITLE =
      Order.byText("p.title_key", page -> page.title().key());

  private TitleLookup() {}

  /**
   * The pages of a range that a filter lets through.
   *
   * @param direction {@code NEWER} for rising titles, {@code OLDER} for falling ones
   * @param limit how many at most
   */
  public static Slice<PageFacts, String> pages(
      JdbcClient sql, TitleRange range, Direction direction, PageFilter filter, int limit) {
    Conditions where = filter.addTo(new Conditions().and("p.namespace = ?", range.namespace()));
    String select = "SELECT " + PageLookup.COLUMNS + " FROM page p";
    return BY_TITLE.seek(
        sql, select, where, range.window(direction, limit), (rs, n) -> PageLookup.page(rs, 1));
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
