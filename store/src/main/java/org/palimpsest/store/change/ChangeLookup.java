package org.palimpsest.store.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.log.DetailColumns;
import org.palimpsest.store.log.LoggedAction;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.CommentColumns;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists recent changes by time.
 *
 * <p>One filter drives the search: the most telling one that has an index in the order of the list.
 * A plus sign before a column keeps the engine from taking another index and sorting.
 */
public final class ChangeLookup {
  private static final String JOIN_REVISION = "LEFT JOIN live_revision r ON r.id = rc.revision_id";

  static final Order<ChangeRow, Position> ORDER =
      Order.byTime("rc.created", "rc.id", ChangeRow::position);

  private static final Select<ChangePart> SELECT =
      Select.of(
              ChangePart.class,
              "rc.id, rc.kind, rc.created, rc.namespace, rc.title_key, rc.page_id, rc.revision_id,"
                  + " rc.previous_id, rc.log_id, rc.minor, rc.bot, rc.patrolled, rc.old_length,"
                  + " rc.new_length, l.visibility",
              "recent_change rc LEFT JOIN log_entry l ON l.id = rc.log_id")
          .part(ChangePart.REDIRECT, "p.redirect", "LEFT JOIN page p ON p.id = rc.page_id")
          .part(ChangePart.AUTHOR, GuardedColumns.AUTHOR, "JOIN actor a ON a.id = rc.actor_id")
          .part(
              ChangePart.COMMENT,
              CommentColumns.ofRevision("r") + ", " + CommentColumns.ofLogEntry("l"),
              JOIN_REVISION)
          .part(ChangePart.CONTENT, "r.content_id", JOIN_REVISION)
          .part(ChangePart.VISIBILITY, "r.visibility", JOIN_REVISION)
          .part(ChangePart.LOGGED, "l.type, l.action, " + DetailColumns.COLUMNS);

  private static final Set<ChangePart> HIDEABLE =
      EnumSet.of(ChangePart.AUTHOR, ChangePart.COMMENT, ChangePart.CONTENT);

  private static final String VISIBILITY =
      "CASE WHEN rc.kind = 3 THEN l.visibility ELSE r.visibility END";

  private static final String HAS_TAG =
      """
      CASE WHEN rc.kind = 3
        THEN EXISTS (SELECT 1 FROM log_tag t WHERE t.log_id = rc.log_id
          AND t.tag_id = (SELECT id FROM change_tag WHERE name = ?))
        ELSE EXISTS (SELECT 1 FROM revision_tag t WHERE t.revision_id = rc.revision_id
          AND t.tag_id = (SELECT id FROM change_tag WHERE name = ?))
      END\
      """;

  private ChangeLookup() {}

  /**
   * The changes within a window.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<ChangeRow, Position> list(
      JdbcClient sql, Window<Position> window, ChangeFilter filter, Set<ChangePart> parts) {
    Conditions where = driving(filter);
    others(where, filter);
    Selection<ChangePart> selection = selection(filter, parts);
    return ORDER.seek(sql, selection.text(), where, window, (rs, n) -> read(rs, selection));
  }

  /** The change with this id. */
  public static Optional<ChangeRow> find(JdbcClient sql, long id) {
    return find(sql, new Conditions().and("rc.id = ?", id));
  }

  /** The changes with these ids, by id; those that do not exist are absent. */
  static Map<Long, ChangeRow> byIds(JdbcClient sql, List<Long> ids, Set<ChangePart> parts) {
    Selection<ChangePart> selection = selection(ChangeFilter.none(Clearance.NONE), parts);
    Map<Long, ChangeRow> found = HashMap.newHashMap(ids.size());
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(selection.text() + new Conditions().isOneOf("rc.id", batch).text())
          .params(batch)
          .query((rs, n) -> read(rs, selection))
          .list()
          .forEach(row -> found.put(row.id(), row));
    }
    return found;
  }

  /** The change that shows a revision: the edit, or the log entry that came with it. */
  public static Optional<ChangeRow> findByRevision(JdbcClient sql, long revisionId) {
    return find(
        sql,
        new Conditions()
            .and(
                "(rc.page_id, rc.created) = (SELECT page_id, created FROM live_revision WHERE id = ?)",
                revisionId)
            .and("rc.revision_id = ?", revisionId));
  }

  private static Optional<ChangeRow> find(JdbcClient sql, Conditions where) {
    Selection<ChangePart> selection = SELECT.of(Set.of());
    return sql.sql(selection.text() + where.text() + " ORDER BY rc.id LIMIT 1")
        .params(where.values())
        .query((rs, n) -> read(rs, selection))
        .optional();
  }

  /** What is read, and joined for the conditions of a filter. */
  static Selection<ChangePart> selection(ChangeFilter filter, Set<ChangePart> parts) {
    Set<ChangePart> read = EnumSet.noneOf(ChangePart.class);
    read.addAll(parts);
    if (parts.stream().anyMatch(HIDEABLE::contains)) {
      read.add(ChangePart.VISIBILITY);
    }
    Set<ChangePart> joined = EnumSet.noneOf(ChangePart.class);
    if (filter.asksForPerson()) {
      joined.addAll(EnumSet.of(ChangePart.AUTHOR, ChangePart.VISIBILITY));
    }
    if (filter.asksForPage()) {
      joined.add(ChangePart.REDIRECT);
    }
    return joined.isEmpty() ? SELECT.of(read) : SELECT.of(read, joined);
  }

  private static Conditions driving(ChangeFilter filter) {
    Conditions where = new Conditions();
    Title title = filter.title();
    if (title != null) {
      ofTitle(where, title);
    }
    where.search("rc.actor_id", filter.by());
    if (filter.namespaces().size() == 1) {
      where.search("rc.namespace", filter.namespaces().iterator().next());
    } else if (!filter.namespaces().isEmpty()) {
      where.isOneOf("+rc.namespace", filter.namespaces());
    }
    return where;
  }

  /** It was done to this title; this drives the search. */
  static Conditions ofTitle(Conditions where, Title title) {
    return where.and(titleOf("rc") + " = ?", title.namespace() + ":" + title.key()).driven();
  }

  /** The title in a row of this table, as one value that is the same for no other. */
  static String titleOf(String table) {
    return "(CAST(%1$s.namespace AS TEXT) || ':' || %1$s.title_key)".formatted(table);
  }

  /** What a filter asks of each change, besides what drives the search. */
  static void others(Conditions where, ChangeFilter filter) {
    if (filter.kinds().size() < ChangeKind.values().length) {
      where.isOneOf("rc.kind", filter.kinds().stream().map(ChangeKind::stored).sorted().toList());
    }
    where.given("+rc.actor_id <> ?", filter.notBy());
    if (filter.tags() != null) {
      filter.tags().addTo(where, HAS_TAG);
    }
    if (filter.latestOnly()) {
      where.and("rc.revision_id = p.latest");
    }
    for (Map.Entry<ChangeFlag, Boolean> trait : filter.traits().entrySet()) {
      String condition = trait.getKey().condition;
      where.and(trait.getValue() ? condition : "NOT (" + condition + ")");
    }
    if (filter.asksForPerson()) {
      where.seen(Field.USER, filter.clearance(), VISIBILITY);
    }
    if (filter.asksForTarget()) {
      targetSeen(where, filter);
    }
  }

  /** The reader sees what it was done to. */
  static void targetSeen(Conditions where, ChangeFilter filter) {
    where.seen(
        Field.CONTENT,
        filter.clearance().forLogs(),
        "CASE WHEN rc.kind = 3 THEN l.visibility ELSE 0 END");
  }

  static ChangeRow read(ResultSet rs, Selection<ChangePart> selection) throws SQLException {
    ChangeKind kind = ChangeKind.of(rs.getInt(2));
    boolean log = kind == ChangeKind.LOG;
    long revisionId = rs.getLong(7);
    long logId = rs.getLong(9);
    Visibility ofRevision = Visibility.of((int) selection.number(rs, ChangePart.VISIBILITY));
    Visibility visibility = log ? Visibility.of(rs.getInt(15)) : ofRevision;
    Level action = log ? visibility.content() : Level.VISIBLE;
    int comment = selection.at(ChangePart.COMMENT);
    return new ChangeRow(
        rs.getLong(1),
        kind,
        Instant.ofEpochSecond(rs.getLong(3)),
        visibility,
        Guarded.of(
            new ChangeTarget(
                new Title(rs.getInt(4), rs.getString(5)),
                rs.getLong(6),
                revisionId,
                rs.getLong(8),
                selection.number(rs, ChangePart.REDIRECT) != 0),
            Field.CONTENT,
            action),
        GuardedColumns.author(rs, selection.at(ChangePart.AUTHOR), visibility),
        CommentColumns.read(
            rs, comment != 0 && log ? comment + CommentColumns.WIDTH : comment, visibility),
        rs.getInt(10) != 0,
        rs.getInt(11) != 0,
        Patrolled.of(rs.getInt(12)),
        rs.getLong(13),
        rs.getLong(14),
        content(rs, selection.at(ChangePart.CONTENT), ofRevision),
        logged(rs, log ? selection.at(ChangePart.LOGGED) : 0, logId, action),
        log ? logId : revisionId);
  }

  private static Guarded<Long> content(ResultSet rs, int at, Visibility ofRevision)
      throws SQLException {
    long id = at == 0 ? 0 : rs.getLong(at);
    return id == 0 ? Guarded.unread() : Guarded.of(id, Field.CONTENT, ofRevision.content());
  }

  private static Guarded<LoggedAction> logged(ResultSet rs, int at, long logId, Level action)
      throws SQLException {
    if (at == 0) {
      return Guarded.unread();
    }
    String type = rs.getString(at);
    String name = rs.getString(at + 1);
    return DetailColumns.guard(
        rs,
        at + 2,
        said -> Guarded.of(new LoggedAction(logId, type, name, said), Field.CONTENT, action),
        LoggedAction::with);
  }
}
