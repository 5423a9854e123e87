package org.palimpsest.store.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queries for the changes of watched titles, each along an index. */
final class WatchedChangeSelect {
  /** How many titles one query looks at. */
  static final int MOST_TITLES = 50;

  private static final String CURRENT_IDS =
      """
      rc.id IN (SELECT x.id FROM watch v
        JOIN page q ON q.namespace = v.namespace AND q.title_key = v.title_key
        JOIN live_revision y ON y.id = q.latest
        JOIN recent_change x ON x.page_id = q.id AND x.created = y.created
          AND x.revision_id = q.latest
        WHERE v.account_id = ? AND x.kind <> 3)\
      """;

  private static final String CURRENT =
      "(rc.kind = 3 OR rc.revision_id = (SELECT latest FROM page WHERE id = rc.page_id))";

  private final WatchedChangeFilter filter;
  private final Selection<ChangePart> selection;
  private final String select;

  WatchedChangeSelect(WatchedChangeFilter filter, Set<ChangePart> parts) {
    this.filter = filter;
    this.selection = ChangeLookup.selection(filter.changes(), parts);
    // The order of the tables is that of looking: the changes come first.
    this.select = selection.text() + " CROSS JOIN watch w";
  }

  /** Looks through all changes of the window for those of watched titles. */
  List<ChangeRow> byTime(JdbcClient sql, Window<Position> window) {
    Conditions where = conditions();
    return read(sql, window, List.of(filter.all() ? where : where.and(CURRENT)));
  }

  /** Looks through the changes of each of these titles, at most fifty: all, or what is logged. */
  List<ChangeRow> ofTitles(
      JdbcClient sql, Collection<Title> titles, Window<Position> window, boolean loggedOnly) {
    List<Conditions> each = new ArrayList<>();
    for (Title title : Batches.of(titles).getFirst()) {
      Conditions where = ChangeLookup.ofTitle(conditions(), title);
      each.add(loggedOnly ? where.and("rc.kind = 3") : where);
    }
    return read(sql, window, each);
  }

  /** The edits that made the current revisions of watched pages. */
  List<ChangeRow> current(JdbcClient sql, Window<Position> window) {
    return read(sql, window, List.of(conditions().and(CURRENT_IDS, filter.accountId())));
  }

  private Conditions conditions() {
    ChangeFilter changes = filter.changes();
    Conditions where =
        new Conditions()
            .driven()
            .and("w.account_id = ?", filter.accountId())
            .and("w.namespace = rc.namespace AND w.title_key = rc.title_key")
            .and("(w.expires IS NULL OR w.expires > ?)", filter.now().getEpochSecond())
            .search("rc.actor_id", changes.by());
    if (!changes.namespaces().isEmpty()) {
      where.isOneOf("+rc.namespace", changes.namespaces());
    }
    ChangeLookup.others(where, changes);
    // To watch a title is to ask for it.
    ChangeLookup.targetSeen(where, changes);
    if (filter.unread() != null) {
      where.and(
          filter.unread()
              ? "w.notified <= rc.created"
              : "(w.notified IS NULL OR w.notified > rc.created)");
    }
    return where;
  }

  /** What any of these conditions finds in the window, each as many as are wanted and one more. */
  private List<ChangeRow> read(
      JdbcClient sql, Window<Position> window, List<Conditions> alternatives) {
    List<Object> values = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (Conditions where : alternatives) {
      queries.add(ChangeLookup.ORDER.query(select, where, window));
      values.addAll(where.values(window.limit() + 1));
    }
    String query =
        queries.size() == 1
            ? queries.getFirst()
            : queries.stream()
                .map(each -> "SELECT * FROM (" + each + ") AS asked")
                .collect(Collectors.joining(" UNION ALL "));
    Map<Long, ChangeRow> found = new LinkedHashMap<>();
    sql.sql(query)
        .params(values)
        .query((rs, n) -> ChangeLookup.read(rs, selection))
        .list()
        .forEach(row -> found.put(row.id(), row));
    return List.copyOf(found.values());
  }
}
