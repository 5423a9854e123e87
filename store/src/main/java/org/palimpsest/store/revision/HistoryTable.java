package org.palimpsest.store.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palimpsest.store.seek.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The beginnings of histories of pages: how far they reach, what belongs to them, and how they
 * become part of the history of another page. All of it seeks by the index {@code
 * revision_by_page}.
 */
public final class HistoryTable {
  private static final String SPAN =
      "page_id = ? AND (created, id) >= (?, ?) AND (created, id) <= (?, ?)";

  private HistoryTable() {}

  /** The oldest revision of a part of a history. */
  public static Optional<Position> oldest(JdbcClient sql, HistorySpan span) {
    return end(sql, span, "ORDER BY created, id");
  }

  /** The newest revision of a part of a history. */
  public static Optional<Position> newest(JdbcClient sql, HistorySpan span) {
    return end(sql, span, "ORDER BY created DESC, id DESC");
  }

  private static Optional<Position> end(JdbcClient sql, HistorySpan span, String order) {
    return sql.sql("SELECT created, id FROM live_revision WHERE " + SPAN + " " + order + " LIMIT 1")
        .params(span.values())
        .query((rs, n) -> Position.of(rs.getLong(1), rs.getLong(2)))
        .optional();
  }

  /** The ids of the revisions of a part of a history, newest first. */
  public static List<Long> ids(JdbcClient sql, HistorySpan span, int limit) {
    return sql.sql(
            "SELECT id FROM live_revision WHERE "
                + SPAN
                + " ORDER BY created DESC, id DESC LIMIT "
                + limit)
        .params(span.values())
        .query((rs, n) -> rs.getLong(1))
        .list();
  }

  /** How many revisions a part of a history has; counting stops at a limit. */
  public static int count(JdbcClient sql, HistorySpan span, int limit) {
    return sql.sql(
            "SELECT count(*) FROM (SELECT 1 FROM live_revision WHERE "
                + SPAN
                + " LIMIT "
                + limit
                + ") AS counted")
        .params(span.values())
        .query((rs, n) -> rs.getInt(1))
        .single();
  }

  /**
   * Makes the revisions of a part of a history revisions of another page. They keep their ids and
   * what they say of the revision before them.
   *
   * @return how many
   */
  public static int move(JdbcClient sql, HistorySpan span, long to) {
    List<Long> values = new ArrayList<>();
    values.add(to);
    values.addAll(span.values());
    return sql.sql("UPDATE revision SET page_id = ? WHERE deletion_id = 0 AND " + SPAN)
        .params(values)
        .update();
  }
}
