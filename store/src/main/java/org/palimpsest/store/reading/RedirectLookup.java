package org.palimpsest.store.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.title.ParsedTitle;
import org.palimpsest.store.page.RedirectTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where redirects lead to. One query for up to 500 of them. */
public final class RedirectLookup {
  private RedirectLookup() {}

  /** The targets of these pages by page id; pages that are no redirects are absent. */
  public static Map<Long, ParsedTitle.Target> targets(JdbcClient sql, Collection<Long> pageIds) {
    Map<Long, ParsedTitle.Target> found = HashMap.newHashMap(pageIds.size());
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
}
