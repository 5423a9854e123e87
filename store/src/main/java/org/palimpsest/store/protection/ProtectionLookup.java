package org.palimpsest.store.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds how many pages or titles are protected, with one query for up to 500. */
public final class ProtectionLookup {
  private ProtectionLookup() {}

  /** How these pages are protected now, in order of type; pages that are not are absent. */
  public static Map<Long, List<Protection>> ofPages(
      JdbcClient sql, Collection<Long> pageIds, Instant now) {
    Map<Long, List<Protection>> found = new HashMap<>();
    for (List<Long> batch : Batches.of(pageIds)) {
      sql.sql(
              """
              SELECT type, level, expires, cascades, page_id FROM protection
              WHERE page_id IN (%s) AND (expires IS NULL OR expires > ?) ORDER BY page_id, type\
              """
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .param(now.getEpochSecond())
          .query((rs, n) ->
              found.computeIfAbsent(rs.getLong(5), id -> new ArrayList<>()).add(read(rs)))
          .list();
    }
    return found;
  }

  /** How the making of pages of these titles is protected now; titles that are free are absent. */
  public static Map<Title, Protection> ofTitles(
      JdbcClient sql, Collection<Title> titles, Instant now) {
    Map<Title, Protection> found = new HashMap<>();
    for (List<Title> batch : Batches.of(titles)) {
      Conditions where =
          new Conditions()
              .hasTitle("t", batch)
              .and("(t.expires IS NULL OR t.expires > ?)", now.getEpochSecond());
      sql.sql(
              "SELECT 'create', t.level, t.expires, 0, t.namespace, t.title_key"
                  + " FROM title_protection t"
                  + where.text())
          .params(where.values())
          .query((rs, n) -> found.put(new Title(rs.getInt(5), rs.getString(6)), read(rs)))
          .list();
    }
    return found;
  }

  private static Protection read(ResultSet rs) throws SQLException {
    long expires = rs.getLong(3);
    Instant end = rs.wasNull() ? null : Instant.ofEpochSecond(expires);
    return new Protection(rs.getString(1), rs.getString(2), end, rs.getInt(4) != 0);
  }
}
