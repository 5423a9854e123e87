package org.palimpsest.store.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  /** The order of the tables is that of looking: the changes come first. */
  private static final String JOIN_WATCH = " CROSS JOIN watch w";

  private final WatchedChangeFilter filter;
  private final Set<ChangePart> parts;

  /** Reads what a change always has: most of those that are looked at are not those wanted. */
  private final Selection<ChangePart> brief;

  WatchedChangeSelect(WatchedChangeFilter filter, Set<ChangePart> parts) {
    this.filter = filter;
    this.parts = parts;
    this.brief = ChangeLookup.selection(filter.changes(), Set.of());
  }

  /** Looks through all changes of the window for those of watched titles, with all their parts. */
  List<ChangeRow> byTime(JdbcClient sql, Window<Position> window) {
    Selection<ChangePart> full = ChangeLookup.selection(filter.changes(), parts);
    Conditions where = joined();
    if (!filter.all()) {
      where.and(CURRENT);
    }
    return read(sql, full, JOIN_WATCH, window, List.of(where));
  }

  /**
   * Looks through the changes of each of these titles, at most {@link #MOST_TITLES}: all, or what
   * is logged.
   */
  List<ChangeRow> ofTitles(
      JdbcClient sql, List<WatchedTitle> titles, Window<Position> window, boolean loggedOnly) {
    List<Conditions> each = new ArrayList<>();
    for (WatchedTitle watched : titles) {
      Conditions where = ChangeLookup.ofTitle(new Conditions(), watched.title());
      if (loggedOnly) {
        where.and("rc.kind = 3");
      }
      if (seen(where, watched.notified())) {
        each.add(asked(where));
      }
    }
    return each.isEmpty() ? List.of() : read(sql, brief, "", window, each);
  }

  /** The edits that made the current revisions of watched pages. */
  List<ChangeRow> current(JdbcClient sql, Window<Position> window) {
    Conditions where = joined().and(CURRENT_IDS, filter.accountId());
    return read(sql, brief, JOIN_WATCH, window, List.of(where));
  }

  /** These changes with all their parts; what has gone meanwhile is absent. */
  List<ChangeRow> inFull(JdbcClient sql, List<ChangeRow> rows) {
    if (parts.isEmpty()) {
      return rows;
    }
    Map<Long, ChangeRow> found =
        ChangeLookup.byIds(sql, rows.stream().map(ChangeRow::id).toList(), parts);
    return rows.stream().map(row -> found.get(row.id())).filter(Objects::nonNull).toList();
  }

  /**
   * Asks whether a title's changes have been seen, as the filter does.
   *
   * @return whether there can be any
   */
  private boolean seen(Conditions where, @Nullable Instant notified) {
    if (filter.unread() == null) {
      return true;
    }
    if (notified == null) {
      return !filter.unread();
    }
    where.and(filter.unread() ? "rc.created >= ?" : "rc.created < ?", notified.getEpochSecond());
    return true;
  }

  /** Changes of what is watched, where the rows of the watchlist are looked at too. */
  private Conditions joined() {
    Conditions where =
        new Conditions()
            .driven()
            .and("w.account_id = ?", filter.accountId())
            .and("w.namespace = rc.namespace AND w.title_key = rc.title_key")
            .and("(w.expires IS NULL OR w.expires > ?)", filter.now().getEpochSecond());
    if (filter.unread() != null) {
      where.and(
          filter.unread()
              ? "w.notified <= rc.created"
              : "(w.notified IS NULL OR w.notified > rc.created)");
    }
    return asked(where);
  }

  /** What is asked of the changes themselves. */
  private Conditions asked(Conditions where) {
    ChangeFilter changes = filter.changes();
    where.search("rc.actor_id", changes.by());
    if (!changes.namespaces().isEmpty()) {
      where.isOneOf("+rc.namespace", changes.namespaces());
    }
    ChangeLookup.others(where, changes);
    // To watch a title is to ask for it.
    ChangeLookup.targetSeen(where, changes);
    return where;
  }

  /** What any of these conditions finds in the window, each as many as are wanted and one more. */
  private static List<ChangeRow> read(
      JdbcClient sql,
      Selection<ChangePart> selection,
      String join,
      Window<Position> window,
      List<Conditions> alternatives) {
    List<Object> values = new ArrayList<>();
    List<String> queries = new ArrayList<>();
    for (Conditions where : alternatives) {
      queries.add(ChangeLookup.ORDER.query(selection.text() + join, where, window));
      values.addAll(where.values(window.limit() + 1));
    }
    String query =
        queries.size() == 1
            ? queries.getFirst()
            : queries.stream()
                .map(each -> "SELECT * FROM (" + each + ") AS asked")
                .collect(Collectors.joining(" UNION ALL "));
    return sql.sql(query).params(values).query((rs, n) -> ChangeLookup.read(rs, selection)).list();
  }
}
