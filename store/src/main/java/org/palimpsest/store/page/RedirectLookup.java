package org.palimpsest.store.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.palimpsest.model.title.LinkTarget;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where redirects lead to. One query for up to 500 of them. */
public final class RedirectLookup {
  private static final String SELECT =
      "SELECT d.page_id, "
          + RedirectTable.COLUMNS
          + ", "
          + PageLookup.COLUMNS
          + " FROM redirect d LEFT JOIN page p"
          + " ON d.interwiki = '' AND p.namespace = d.namespace AND p.title_key = d.title_key";

  private RedirectLookup() {}

  /** The targets of these pages by page id; pages that are no redirects are absent. */
  public static Map<Long, LinkTarget> targets(JdbcClient sql, Collection<Long> pageIds) {
    Map<Long, LinkTarget> found = HashMap.newHashMap(pageIds.size());
    for (List<Long> batch : Batches.of(pageIds)) {
      sql.sql(
              "SELECT d.page_id, %s FROM redirect d WHERE d.page_id IN (%s)"
                  .formatted(RedirectTable.COLUMNS, Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> found.put(rs.getLong(1), RedirectTable.read(rs, 2)))
          .list();
    }
    return found;
  }

  /** The targets of these pages, and the pages there, by page id. */
  public static SortedMap<Long, RedirectStep> steps(JdbcClient sql, Collection<Long> pageIds) {
    SortedMap<Long, RedirectStep> found = new TreeMap<>();
    for (List<Long> batch : Batches.of(pageIds)) {
      sql.sql(SELECT + " WHERE d.page_id IN (" + Batches.marks("?", batch.size()) + ")")
          .params(batch)
          .query((rs, n) -> found.put(rs.getLong(1), step(rs)))
          .list();
    }
    return found;
  }

  private static RedirectStep step(ResultSet rs) throws SQLException {
    boolean exists = rs.getObject(6) != null;
    return new RedirectStep(RedirectTable.read(rs, 2), exists ? PageLookup.page(rs, 6) : null);
  }
}
