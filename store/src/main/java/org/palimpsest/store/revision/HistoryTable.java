package org.palimpsest.store.revision;

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
  private HistoryTable() {}

  /** Where the history of a page begins. */
  public static Optional<Position> oldest(JdbcClient sql, long pageId) {
    return sql.sql(
            """
            SELECT created, id FROM live_revision WHERE page_id = ?
            ORDER BY created, id LIMIT 1\
            """)
        .params(pageId)
        .query((rs, n) -> Position.of(rs.getLong(1), rs.getLong(2)))
        .optional();
  }

  /** The newest revision of a page that is not behind this place. */
  public static Optional<Position> newest(JdbcClient sql, long pageId, Position upTo) {
    return sql.sql(
            """
            SELECT created, id FROM live_revision WHERE page_id = ? AND (created, id) <= (?, ?)
            ORDER BY created DESC, id DESC LIMIT 1\
            """)
        .params(pageId, upTo.time().getEpochSecond(), upTo.id())
        .query((rs, n) -> Position.of(rs.getLong(1), rs.getLong(2)))
        .optional();
  }

  /** The ids of the revisions of a page that are not behind this place, newest first. */
  public static List<Long> ids(JdbcClient sql, long pageId, Position upTo, int limit) {
    return sql.sql(
            """
            SELECT id FROM live_revision WHERE page_id = ? AND (created, id) <= (?, ?)
            ORDER BY created DESC, id DESC LIMIT ?\
            """)
        .params(pageId, upTo.time().getEpochSecond(), upTo.id(), limit)
        .query((rs, n) -> rs.getLong(1))
        .list();
  }

  /** How many revisions of a page are not behind this place; counting stops at a limit. */
  public static int count(JdbcClient sql, long pageId, Position upTo, int limit) {
    return sql.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM live_revision
              WHERE page_id = ? AND (created, id) <= (?, ?) LIMIT ?) AS counted\
            """)
        .params(pageId, upTo.time().getEpochSecond(), upTo.id(), limit)
        .query((rs, n) -> rs.getInt(1))
        .single();
  }

  /**
   * Makes the revisions of a page that are not behind this place revisions of another page. They
   * keep their ids and what they say of the revision before them.
   *
   * @return how many
   */
  public static int move(JdbcClient sql, long from, long to, Position upTo) {
    return sql.sql(
            """
            UPDATE revision SET page_id = ?
            WHERE page_id = ? AND deletion_id = 0 AND (created, id) <= (?, ?)\
            """)
        .params(to, from, upTo.time().getEpochSecond(), upTo.id())
        .update();
  }
}
