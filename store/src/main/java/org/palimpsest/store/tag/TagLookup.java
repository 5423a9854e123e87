package org.palimpsest.store.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the change tags of revisions and log entries, in order of name. */
public final class TagLookup {
  public static final String REVISION_HAS_TAG =
      "EXISTS (SELECT 1 FROM revision_tag rt WHERE rt.revision_id = r.id"
          + " AND rt.tag_id = (SELECT id FROM change_tag WHERE name = ?))";

  public static final String LOG_ENTRY_HAS_TAG =
      "EXISTS (SELECT 1 FROM log_tag lt WHERE lt.log_id = l.id"
          + " AND lt.tag_id = (SELECT id FROM change_tag WHERE name = ?))";

  private TagLookup() {}

  /** The tags of these revisions, by revision id; a revision without tags is absent. */
  public static Map<Long, List<String>> ofRevisions(JdbcClient sql, Collection<Long> ids) {
    return tags(sql, "revision_tag", "revision_id", ids);
  }

  /** The tags of these log entries, by log id; an entry without tags is absent. */
  public static Map<Long, List<String>> ofLogEntries(JdbcClient sql, Collection<Long> ids) {
    return tags(sql, "log_tag", "log_id", ids);
  }

  private static Map<Long, List<String>> tags(
      JdbcClient sql, String table, String key, Collection<Long> ids) {
    Map<Long, List<String>> found = new HashMap<>();
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              "SELECT g.%2$s, t.name FROM %1$s g JOIN change_tag t ON t.id = g.tag_id WHERE g.%2$s IN (%3$s) ORDER BY t.name"
                  .formatted(table, key, Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) ->
              found.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>()).add(rs.getString(2)))
          .list();
    }
    return found;
  }
}
