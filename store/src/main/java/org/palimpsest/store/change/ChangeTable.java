package org.palimpsest.store.change;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.revision.HistorySpan;
import org.palimpsest.store.revision.RevisionRow;
import org.palimpsest.store.seek.Batches;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of recent changes. */
public final class ChangeTable {
  private ChangeTable() {}

  /** Keeps a change and gives its id. */
  public static long insert(JdbcClient sql, NewChange change) {
    return sql.sql(
            """
            INSERT INTO recent_change (created, kind, actor_id, namespace, title_key, page_id,
              revision_id, previous_id, log_id, minor, bot, patrolled, old_length, new_length)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
            """)
        .params(
            change.created().getEpochSecond(),
            change.kind().stored(),
            change.actorId(),
            change.title().namespace(),
            change.title().key(),
            change.pageId(),
            change.revisionId(),
            change.previousId(),
            change.logId(),
            change.minor() ? 1 : 0,
            change.bot() ? 1 : 0,
            change.patrolled().stored(),
            change.oldLength(),
            change.newLength())
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /**
   * Keeps that somebody has looked at a change.
   *
   * @return whether nobody had, nor needed to; if not, nothing has changed
   */
  public static boolean patrol(JdbcClient sql, long id) {
    return sql.sql("UPDATE recent_change SET patrolled = ? WHERE id = ? AND patrolled = ?")
            .params(Patrolled.BY_SOMEBODY.stored(), id, Patrolled.NO.stored())
            .update()
        == 1;
  }

  /** Says of what tells of these live revisions that nobody needs to look at it. */
  public static void trustRevisions(JdbcClient sql, Collection<Long> ids) {
    trust(
        sql,
        ids,
        """
        UPDATE recent_change SET patrolled = ? WHERE (page_id, created, revision_id) IN (
          SELECT page_id, created, id FROM live_revision WHERE id IN (%s))\
        """);
  }

  /** Says of what tells of these log entries that nobody needs to look at it. */
  public static void trustLogEntries(JdbcClient sql, Collection<Long> ids) {
    trust(
        sql,
        ids,
        """
        UPDATE recent_change SET patrolled = ? WHERE (created, log_id) IN (
          SELECT created, id FROM log_entry WHERE id IN (%s))\
        """);
  }

  private static void trust(JdbcClient sql, Collection<Long> ids, String update) {
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(update.formatted(Batches.marks("?", batch.size())))
          .param(Patrolled.OF_ITSELF.stored())
          .params(batch)
          .update();
    }
  }

  /** Whether a change was made by the person of this name. */
  public static boolean isBy(JdbcClient sql, long id, String name) {
    return sql.sql(
            """
            SELECT 1 FROM recent_change rc JOIN actor a ON a.id = rc.actor_id
            WHERE rc.id = ? AND a.name = ?\
            """)
        .params(id, name)
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /**
   * Has what tells of the edits of a part of a history follow these to another page. Titles stay as
   * they were.
   */
  public static void follow(JdbcClient sql, HistorySpan span, long toPageId) {
    sql.sql(
            """
            UPDATE recent_change SET page_id = ? WHERE kind <> ? AND page_id = ?
              AND (created, revision_id) >= (?, ?) AND (created, revision_id) <= (?, ?)\
            """)
        .param(toPageId)
        .param(ChangeKind.LOG.stored())
        .params(span.values())
        .update();
  }

  /** Removes what tells of the edits of a page; what tells of log entries stays. */
  public static void removeEdits(JdbcClient sql, long pageId) {
    sql.sql("DELETE FROM recent_change WHERE page_id = ? AND kind <> ?")
        .params(pageId, ChangeKind.LOG.stored())
        .update();
  }

  /**
   * Marks what somebody did to a page after one of its revisions and up to another: as bot edits,
   * as looked at, or both. Changes that had been looked at already keep their state.
   *
   * @param after null: from the page's first revision on
   */
  public static void markRange(
      JdbcClient sql,
      @Nullable RevisionRow after,
      RevisionRow upTo,
      long actorId,
      boolean bot,
      boolean patrolled) {
    markRange(sql, after, upTo, "+actor_id = ?", List.of(actorId), bot, patrolled);
  }

  /**
   * The same for what was done by those who edited the page there from these addresses, as far as
   * the public knows.
   */
  public static void markRange(
      JdbcClient sql,
      @Nullable RevisionRow after,
      RevisionRow upTo,
      AddressRange addresses,
      boolean bot,
      boolean patrolled) {
    markRange(
        sql,
        after,
        upTo,
        """
        +actor_id IN (SELECT r.actor_id FROM live_revision r JOIN actor a ON a.id = r.actor_id
          WHERE r.page_id = ? AND (r.created, r.id) > (?, ?) AND (r.created, r.id) <= (?, ?)
            AND r.visibility < 16 AND a.address BETWEEN ? AND ?)\
        """,
        List.of(
            upTo.pageId(),
            time(after),
            after == null ? 0 : after.id(),
            upTo.created().getEpochSecond(),
            upTo.id(),
            addresses.start(),
            addresses.end()),
        bot,
        patrolled);
  }

  private static void markRange(
      JdbcClient sql,
      @Nullable RevisionRow after,
      RevisionRow upTo,
      String author,
      List<?> authorParams,
      boolean bot,
      boolean patrolled) {
    if (bot || patrolled) {
      sql.sql(
              """
              UPDATE recent_change SET bot = CASE WHEN ? = 1 THEN 1 ELSE bot END,
                patrolled = CASE WHEN ? = 1 AND patrolled = 0 THEN 1 ELSE patrolled END
              WHERE page_id = ? AND created >= ?
                AND (created > ? OR revision_id > ?) AND revision_id <= ?
                AND %s\
              """
                  .formatted(author))
          .params(
              bot ? 1 : 0,
              patrolled ? 1 : 0,
              upTo.pageId(),
              time(after),
              time(after),
              after == null ? 0 : after.id(),
              upTo.id())
          .params(authorParams)
          .update();
    }
  }

  private static long time(@Nullable RevisionRow after) {
    return after == null ? Long.MIN_VALUE : after.created().getEpochSecond();
  }
}
