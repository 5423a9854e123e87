package org.palimpsest.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.seek.CommentColumns;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.tag.TagLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists log entries by time. One filter drives the search: the most telling one. */
public final class LogLookup {
  private static final Select<LogPart> SELECT =
      Select.of(
              LogPart.class,
              "l.id, l.created, l.type, l.action, l.visibility, l.namespace, l.title_key,"
                  + " l.page_id, l.revision_id",
              "log_entry l")
          .part(
              LogPart.PAGE,
              "p.id",
              "LEFT JOIN page p ON p.namespace = l.namespace AND p.title_key = l.title_key")
          .part(LogPart.DETAILS, DetailColumns.COLUMNS)
          .part(LogPart.AUTHOR, GuardedColumns.AUTHOR, "JOIN actor a ON a.id = l.actor_id")
          .part(LogPart.COMMENT, CommentColumns.ofLogEntry("l"));

  private static final Order<LogRow, Position> ORDER =
      Order.byTime("l.created", "l.id", LogRow::position);

  private LogLookup() {}

  /**
   * The entries within a window.
   *
   * @param clearance what the reader may see of entries; none is found by what they may not
   * @param restricted a log that the reader may not see; null: they may see all
   * @param parts what is asked of them; what is not is unread, 0 or empty in the rows
   */
  public static Slice<LogRow, Position> list(
      JdbcClient sql,
      Window<Position> window,
      LogFilter filter,
      Clearance clearance,
      @Nullable String restricted,
      Set<LogPart> parts) {
    Conditions where =
        conditions(filter)
            .seenIfAsked(filter.titles(), Field.CONTENT, clearance, "l.visibility")
            .seenIfAsked(filter.by(), Field.USER, clearance, "l.visibility")
            .given("l.type <> ?", restricted);
    Selection<LogPart> selection = SELECT.of(parts);
    return ORDER.seek(sql, selection.text(), where, window, (rs, n) -> read(rs, selection));
  }

  /**
   * The entries of these ids, one at least and at most 500, in falling order of id.
   *
   * @param parts what is asked of them; what is not is unread, 0 or empty in the rows
   */
  public static List<LogRow> byIds(JdbcClient sql, Collection<Long> ids, Set<LogPart> parts) {
    Selection<LogPart> selection = SELECT.of(parts);
    Conditions where = new Conditions().isOneOf("l.id", ids);
    return sql.sql(selection.text() + where.text() + " ORDER BY l.id DESC LIMIT ?")
        .params(where.values(ids.size()))
        .query((rs, n) -> read(rs, selection))
        .list();
  }

  /** The most telling first. */
  private static Conditions conditions(LogFilter filter) {
    TitleRange titles = filter.titles();
    Conditions where =
        new Conditions()
            .searchText("l.title_key", titles != null && titles.isOne() ? titles.lowest() : null)
            .search("l.actor_id", "(SELECT id FROM actor WHERE name = ?)", filter.by())
            .searchText("l.type || '/' || l.action", filter.action())
            .searchText("l.type", filter.type())
            .given(TagLookup.LOG_ENTRY_HAS_TAG, filter.tag());
    if (titles != null) {
      where.search("l.namespace", titles.namespace());
      if (!titles.isOne()) {
        where.and("l.title_key || '' BETWEEN ? AND ?", titles.lowest(), titles.highest());
      }
    }
    return where;
  }

  private static LogRow read(ResultSet rs, Selection<LogPart> selection) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(5));
    LogTarget target =
        new LogTarget(
            new Title(rs.getInt(6), rs.getString(7)),
            selection.number(rs, LogPart.PAGE),
            rs.getLong(8),
            rs.getLong(9),
            LogDetails.NONE);
    return new LogRow(
        rs.getLong(1),
        Instant.ofEpochSecond(rs.getLong(2)),
        rs.getString(3),
        rs.getString(4),
        visibility,
        guarded(rs, target, visibility, selection.at(LogPart.DETAILS)),
        GuardedColumns.author(rs, selection.at(LogPart.AUTHOR), visibility),
        CommentColumns.read(rs, selection.at(LogPart.COMMENT), visibility));
  }

  private static Guarded<LogTarget> guarded(
      ResultSet rs, LogTarget target, Visibility visibility, int details) throws SQLException {
    return details == 0
        ? Guarded.of(target, Field.CONTENT, visibility.content())
        : DetailColumns.guard(
            rs,
            details,
            said -> Guarded.of(target.with(said), Field.CONTENT, visibility.content()),
            LogTarget::with);
  }
}
