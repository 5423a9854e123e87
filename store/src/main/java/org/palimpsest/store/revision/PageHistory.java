package org.palimpsest.store.revision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is asked of the live revisions of a page in their order, by time, then id. Every query seeks
 * by the index {@code revision_by_page}.
 */
public final class PageHistory {
  private static final String SELECT = RevisionColumns.SELECT_LIVE;

  private PageHistory() {}

  /** Whether a page has revisions besides this one. */
  public static boolean hasOthers(JdbcClient sql, long pageId, long revisionId) {
    return sql.sql("SELECT 1 FROM live_revision WHERE page_id = ? AND id <> ? LIMIT 1")
        .params(pageId, revisionId)
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /** The oldest revision of a page made in this very second. */
  public static Optional<RevisionRow> oldestAt(JdbcClient sql, long pageId, Instant time) {
    return sql.sql(SELECT + "WHERE r.page_id = ? AND r.created = ? ORDER BY r.id LIMIT 1")
        .params(pageId, time.getEpochSecond())
        .query((rs, n) -> RevisionColumns.read(rs, 1))
        .optional();
  }

  /** The newest revision of a page that was made before this time. */
  public static Optional<RevisionRow> newestBefore(JdbcClient sql, long pageId, Instant time) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND r.created < ?
                ORDER BY r.created DESC, r.id DESC LIMIT 1\
                """)
        .params(pageId, time.getEpochSecond())
        .query((rs, n) -> RevisionColumns.read(rs, 1))
        .optional();
  }

  /** When the next revision of its page was made; empty for the latest. */
  public static Optional<Instant> nextTime(JdbcClient sql, RevisionRow row) {
    return sql.sql(
            """
            SELECT created FROM live_revision WHERE page_id = ? AND (created, id) > (?, ?)
            ORDER BY created, id LIMIT 1\
            """)
        .params(row.pageId(), row.created().getEpochSecond(), row.id())
        .query((rs, n) -> Instant.ofEpochSecond(rs.getLong(1)))
        .optional();
  }

  /** What precedes a revision in the history of its page, newest first, at most so many. */
  public static List<RevisionRow> before(JdbcClient sql, RevisionRow start, int limit) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) < (?, ?)
                ORDER BY r.created DESC, r.id DESC LIMIT ?\
                """)
        .params(start.pageId(), start.created().getEpochSecond(), start.id(), limit)
        .query((rs, n) -> RevisionColumns.read(rs, 1))
        .list();
  }

  /**
   * What follows one revision in the history of its page, up to another and including it, oldest
   * first, at most so many.
   */
  public static List<RevisionRow> range(
      JdbcClient sql, RevisionRow after, RevisionRow upTo, int limit) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) > (?, ?) AND (r.created, r.id) <= (?, ?)
                ORDER BY r.created, r.id LIMIT ?\
                """)
        .params(
            after.pageId(),
            after.created().getEpochSecond(),
            after.id(),
            upTo.created().getEpochSecond(),
            upTo.id(),
            limit)
        .query((rs, n) -> RevisionColumns.read(rs, 1))
        .list();
  }

  /**
   * Whether a page has revisions later than a time that are not known to the public as this
   * account's.
   */
  public static boolean changedByOthersSince(
      JdbcClient sql, long pageId, Instant time, long accountId) {
    return sql.sql(
            """
            SELECT 1 FROM live_revision r JOIN actor a ON a.id = r.actor_id
            WHERE r.page_id = ? AND r.created > ?
              AND (a.account_id IS NULL OR a.account_id <> ? OR r.visibility >= 16)
            LIMIT 1\
            """)
        .params(pageId, time.getEpochSecond(), accountId)
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /**
   * Whether a page has revisions after this one that are not known to the public as those of the
   * account or address of this name.
   */
  public static boolean changedByOthersAfter(JdbcClient sql, RevisionRow after, String name) {
    return sql.sql(
            """
            SELECT 1 FROM live_revision r JOIN actor a ON a.id = r.actor_id
            WHERE r.page_id = ? AND (r.created, r.id) > (?, ?)
              AND (a.name <> ? OR r.visibility >= 16)
            LIMIT 1\
            """)
        .params(after.pageId(), after.created().getEpochSecond(), after.id(), name)
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }
}
