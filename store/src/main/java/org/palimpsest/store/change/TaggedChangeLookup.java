package org.palimpsest.store.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.store.page.PageFacts;
import org.palimpsest.store.page.PageLookup;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds changes that are to be tagged, by what a request names; what does not exist, is deleted, or
 * is a log entry that not everybody may know of is absent. A few queries, however many there are.
 */
public final class TaggedChangeLookup {
  /** What is done in this log nobody but a few may know of. */
  private static final String SUPPRESSION = "suppress";

  /** A log entry of everybody's, and the revision that it came with. */
  private record Entry(long id, String log, long revisionId) {}

  private TaggedChangeLookup() {}

  /** Revisions, each with the first log entry of the same second that came with it. */
  public static Map<Long, TaggedChange> byRevisions(JdbcClient sql, Collection<Long> ids) {
    Map<Long, PageFacts> pages = PageLookup.byRevisionIds(sql, ids);
    Map<Long, Entry> entries = new HashMap<>();
    for (List<Long> batch : Batches.of(ids)) {
      entries(
              sql,
              "live_revision r JOIN log_entry l"
                  + " ON l.created = r.created AND +l.revision_id = r.id",
              new Conditions().isOneOf("r.id", batch))
          .forEach(entry ->
              entries.merge(
                  entry.revisionId, entry, (one, other) -> one.id < other.id ? one : other));
    }
    Map<Long, TaggedChange> found = new HashMap<>();
    pages.forEach((id, page) -> {
      Entry entry = entries.get(id);
      found.put(
          id,
          entry == null
              ? new TaggedChange(id, 0, "", page)
              : new TaggedChange(id, entry.id, entry.log, page));
    });
    return found;
  }

  /** Log entries, each with the revision that came with it. */
  public static Map<Long, TaggedChange> byLogEntries(JdbcClient sql, Collection<Long> ids) {
    Map<Long, Entry> entries = new HashMap<>();
    for (List<Long> batch : Batches.of(ids)) {
      entries(sql, "log_entry l", new Conditions().isOneOf("l.id", batch))
          .forEach(entry -> entries.put(entry.id, entry));
    }
    Map<Long, PageFacts> pages =
        PageLookup.byRevisionIds(
            sql, entries.values().stream().map(Entry::revisionId).collect(Collectors.toSet()));
    Map<Long, TaggedChange> found = new HashMap<>();
    entries.forEach((id, entry) -> {
      PageFacts page = pages.get(entry.revisionId);
      found.put(id, new TaggedChange(page == null ? 0 : entry.revisionId, id, entry.log, page));
    });
    return found;
  }

  /** What recent changes show. */
  public static Map<Long, TaggedChange> byChanges(JdbcClient sql, Collection<Long> ids) {
    Map<Long, Long> revisions = new HashMap<>();
    Map<Long, Long> logEntries = new HashMap<>();
    for (List<Long> batch : Batches.of(ids)) {
      Conditions where = new Conditions().isOneOf("rc.id", batch);
      sql.sql("SELECT rc.id, rc.log_id, rc.revision_id FROM recent_change rc" + where.text())
          .params(where.values())
          .query((rs, n) ->
              rs.getLong(2) == 0
                  ? revisions.put(rs.getLong(1), rs.getLong(3))
                  : logEntries.put(rs.getLong(1), rs.getLong(2)))
          .list();
    }
    Map<Long, TaggedChange> found = new HashMap<>();
    putAll(found, revisions, byRevisions(sql, revisions.values()));
    putAll(found, logEntries, byLogEntries(sql, logEntries.values()));
    return found;
  }

  private static void putAll(
      Map<Long, TaggedChange> into, Map<Long, Long> wanted, Map<Long, TaggedChange> found) {
    wanted.forEach((id, shown) -> {
      TaggedChange change = found.get(shown);
      if (change != null) {
        into.put(id, change);
      }
    });
  }

  private static List<Entry> entries(JdbcClient sql, String from, Conditions where) {
    where
        .and("l.type <> ?", SUPPRESSION)
        .seen(Field.CONTENT, Clearance.NONE.forLogs(), "l.visibility");
    return sql.sql("SELECT l.id, l.type, l.revision_id FROM " + from + where.text())
        .params(where.values())
        .query((rs, n) -> new Entry(rs.getLong(1), rs.getString(2), rs.getLong(3)))
        .list();
  }
}
