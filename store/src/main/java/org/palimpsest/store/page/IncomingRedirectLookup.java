package org.palimpsest.store.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists the redirects of this wiki that lead to some titles, whether or not there are pages. */
public final class IncomingRedirectLookup {
  private static final Comparator<Title> BY_NAME =
      Comparator.comparingInt(Title::namespace).thenComparing(Title::key, TitleRange::compare);

  private static final String SELECT =
      """
      SELECT d.namespace, d.title_key, d.page_id, p.namespace, p.title_key, d.fragment
      FROM redirect d JOIN page p ON p.id = d.page_id\
      """;

  private IncomingRedirectLookup() {}

  /**
   * A part of the list: title by title, and those that lead to one by their ids. The engines read
   * no title before those in front of it have not sufficed.
   *
   * @param targets the titles, at most 500
   * @param from where to begin; null: with the first
   * @param namespaces redirects in these namespaces only; empty: in all
   * @param toSection whether they lead to a section of the page; null: whether or not
   * @param limit at most so many
   */
  public static Slice<IncomingRedirect, IncomingRedirect.Place> list(
      JdbcClient sql,
      Collection<Title> targets,
      IncomingRedirect.@Nullable Place from,
      Set<Integer> namespaces,
      @Nullable Boolean toSection,
      int limit) {
    List<String> selects = new ArrayList<>(targets.size());
    List<Object> values = new ArrayList<>();
    for (Title target : targets.stream().distinct().sorted(BY_NAME).toList()) {
      int ahead = from == null ? 1 : BY_NAME.compare(target, from.target());
      if (ahead < 0) {
        continue;
      }
      Conditions where =
          new Conditions()
              .driven()
              .and("d.namespace = ?", target.namespace())
              .and("d.title_key = ?", target.key())
              .and("d.interwiki = ''");
      if (ahead == 0 && from != null) {
        where.and("d.page_id >= ?", from.pageId());
      }
      if (!namespaces.isEmpty()) {
        where.isOneOf("+p.namespace", namespaces);
      }
      if (toSection != null) {
        where.and(toSection ? "d.fragment <> ''" : "d.fragment = ''");
      }
      selects.add(
          "SELECT * FROM (%s%s ORDER BY d.page_id LIMIT ?) AS t%d"
              .formatted(SELECT, where.text(), selects.size()));
      values.addAll(where.values(limit + 1));
    }
    if (selects.isEmpty()) {
      return Slice.empty();
    }
    values.add(limit + 1);
    List<IncomingRedirect> read =
        sql.sql(String.join(" UNION ALL ", selects) + " LIMIT ?")
            .params(values)
            .query((rs, n) ->
                new IncomingRedirect(
                    new Title(rs.getInt(1), rs.getString(2)),
                    rs.getLong(3),
                    new Title(rs.getInt(4), rs.getString(5)),
                    rs.getString(6)))
            .list();
    return Slice.of(read, limit, IncomingRedirect::place);
  }
}
