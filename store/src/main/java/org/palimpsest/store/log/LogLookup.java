package org.palimpsest.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists log entries by time.
 *
 * <p>One filter drives the search: the most telling one. A plus sign before a column, or an empty
 * text behind it, keeps the engine from taking the index of another.
 */
public final class LogLookup {
  private static final String SELECT =
      """
      SELECT l.id, l.created, l.type, l.action, l.visibility, l.namespace, l.title_key, p.id,
        l.page_id, l.revision_id, l.params, a.id, a.account_id, a.name, l.comment
      FROM log_entry l
        JOIN actor a ON a.id = l.actor_id
        LEFT JOIN page p ON p.namespace = l.namespace AND p.title_key = l.title_key
      """;

  private static final Order<LogRow, Position> ORDER =
      Order.byTime("l.created", "l.id", LogRow::position);

  private LogLookup() {}

  /**
   * The entries within a window.
   *
   * @param clearance what the reader may see of entries; none is found by what they may not
   * @param restricted a log that the reader may not see; null: they may see all
   */
  public static Slice<LogRow, Position> list(
      JdbcClient sql,
      Window<Position> window,
      LogFilter filter,
      Clearance clearance,
      @Nullable String restricted) {
    Conditions where = conditions(filter);
    if (filter.titles() != null) {
      where.seen(Field.CONTENT, clearance, "l.visibility");
    }
    if (filter.by() != null) {
      where.seen(Field.USER, clearance, "l.visibility");
    }
    if (restricted != null) {
      where.and("l.type <> ?", restricted);
    }
    return ORDER.seek(sql, SELECT, where, window, (rs, n) -> read(rs));
  }

  private static Conditions conditions(LogFilter filter) {
    Conditions where = new Conditions();
    TitleRange titles = filter.titles();
    boolean byTitle = titles != null && titles.lowest().equals(titles.highest());
    boolean byActor = !byTitle && filter.by() != null;
    boolean byType = !byTitle && !byActor && filter.type() != null;
    if (titles != null) {
      boolean byNamespace = !byTitle && !byActor && !byType;
      where.and((byNamespace ? "" : "+") + "l.namespace = ?", titles.namespace());
      if (byTitle) {
        where.and("l.title_key = ?", titles.lowest());
      } else {
        where.and("l.title_key || '' BETWEEN ? AND ?", titles.lowest(), titles.highest());
      }
    }
    if (filter.by() != null) {
      where.and(
          (byActor ? "" : "+") + "l.actor_id = (SELECT id FROM actor WHERE name = ?)", filter.by());
    }
    if (filter.action() != null) {
      String name = "l.type || '/' || l.action";
      where.and((byType ? name : name + " || ''") + " = ?", filter.type() + '/' + filter.action());
    } else if (filter.type() != null) {
      where.and((byType ? "l.type" : "l.type || ''") + " = ?", filter.type());
    }
    if (filter.tag() != null) {
      where.and(TagLookup.LOG_ENTRY_HAS_TAG, filter.tag());
    }
    return where;
  }

  private static LogRow read(ResultSet rs) throws SQLException {
    long id = rs.getLong(1);
    String type = rs.getString(3);
    String action = rs.getString(4);
    Visibility visibility = Visibility.of(rs.getInt(5));
    return new LogRow(
        id,
        Instant.ofEpochSecond(rs.getLong(2)),
        type,
        action,
        visibility,
        Guarded.of(
            new LogTarget(
                new Title(rs.getInt(6), rs.getString(7)),
                rs.getLong(8),
                rs.getLong(9),
                rs.getLong(10),
                new LoggedAction(id, type, action, rs.getString(11))),
            Field.CONTENT,
            visibility.content()),
        Guarded.of(
            new Actor(rs.getLong(12), rs.getLong(13), rs.getString(14)),
            Field.USER,
            visibility.user()),
        Guarded.of(rs.getString(15), Field.COMMENT, visibility.comment()));
  }
}
