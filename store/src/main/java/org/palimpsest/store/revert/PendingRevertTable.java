package org.palimpsest.store.revert;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of reverts that wait to be looked at. */
public final class PendingRevertTable {
  private PendingRevertTable() {}

  /** Keeps a revert waiting. */
  public static void insert(JdbcClient sql, PendingRevert pending) {
    sql.sql(
            """
            INSERT INTO pending_revert (page_id, revision_id, oldest_id, newest_id)
            VALUES (?, ?, ?, ?)\
            """)
        .params(pending.pageId(), pending.revisionId(), pending.oldestId(), pending.newestId())
        .update();
  }

  /** Ends the waiting of all reverts of a page. */
  public static void removeAll(JdbcClient sql, long pageId) {
    sql.sql("DELETE FROM pending_revert WHERE page_id = ?").param(pageId).update();
  }

  /** Those of a page whose revisions are now those of another page wait there. */
  public static void follow(JdbcClient sql, long from, long to) {
    sql.sql(
            """
            UPDATE pending_revert SET page_id = ? WHERE page_id = ? AND EXISTS (SELECT 1
              FROM live_revision r WHERE r.id = pending_revert.revision_id AND r.page_id = ?)\
            """)
        .params(to, from, to)
        .update();
  }

  /** Ends the waiting of a revert, if it waits, and gives what was kept. */
  public static Optional<PendingRevert> take(JdbcClient sql, long pageId, long revisionId) {
    return sql.sql(
            """
            DELETE FROM pending_revert WHERE page_id = ? AND revision_id = ?
            RETURNING page_id, revision_id, oldest_id, newest_id\
            """)
        .params(pageId, revisionId)
        .query((rs, n) ->
            new PendingRevert(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
        .optional();
  }
}
