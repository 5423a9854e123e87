package org.palimpsest.store.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of pages that are written in another language than the wiki. */
public final class PageLanguageTable {
  private PageLanguageTable() {}

  /** The code of the language of a page; empty: that of the wiki. */
  public static Optional<String> find(JdbcClient sql, long pageId) {
    return Optional.ofNullable(of(sql, List.of(pageId)).get(pageId));
  }

  /** The codes of the languages of these pages; those in that of the wiki are absent. */
  public static Map<Long, String> of(JdbcClient sql, Collection<Long> pageIds) {
    Map<Long, String> found = new HashMap<>();
    for (List<Long> batch : Batches.of(pageIds)) {
      sql.sql(
              "SELECT page_id, language FROM page_language WHERE page_id IN (%s)"
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> found.put(rs.getLong(1), rs.getString(2)))
          .list();
    }
    return found;
  }

  /** Says that a page is written in this language. */
  public static void put(JdbcClient sql, long pageId, String language) {
    sql.sql(
            """
            INSERT INTO page_language (page_id, language) VALUES (?, ?)
            ON CONFLICT (page_id) DO UPDATE SET language = excluded.language\
            """)
        .params(pageId, language)
        .update();
  }

  /** Says that a page is written in the language of the wiki. */
  public static void remove(JdbcClient sql, long pageId) {
    sql.sql("DELETE FROM page_language WHERE page_id = ?").param(pageId).update();
  }
}
