package org.palimpsest.store.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.visibility.LevelChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of log entries. Nothing is ever deleted from it. */
public final class LogTable {
  /** What is said in the log that only few read needs no veil. */
  public static final String SUPPRESSION = "suppress";

  private LogTable() {}

  /** Keeps an entry and gives its id. */
  public static long insert(JdbcClient sql, NewLogRow entry) {
    return sql.sql(
            """
            INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key, page_id,
              revision_id, version_id, comment, params, named_1, named_2, visibility)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, %s + %s) RETURNING id\
            """
                .formatted(HiddenNames.OF_AUTHOR, HiddenNames.OF_TITLE))
        .params(
            entry.created().getEpochSecond(),
            entry.type(),
            entry.action(),
            entry.actorId(),
            entry.title().namespace(),
            entry.title().key(),
            entry.pageId(),
            entry.revisionId(),
            entry.versionId() == 0 ? null : entry.versionId(),
            entry.comment().text(),
            entry.params(),
            entry.comment().named(0),
            entry.comment().named(1),
            entry.actorId(),
            entry.type().equals(SUPPRESSION) ? null : HiddenNames.bearer(entry.title()))
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /** Whether a page of this title has been deleted later than at this time. */
  public static boolean deletedAfter(JdbcClient sql, Title title, Instant time) {
    return sql.sql(
            """
            SELECT 1 FROM log_entry WHERE +namespace = ? AND title_key = ? AND created > ?
              AND type = 'delete' AND action = 'delete' LIMIT 1\
            """)
        .params(title.namespace(), title.key(), time.getEpochSecond())
        .query((rs, n) -> true)
        .optional()
        .isPresent();
  }

  /**
   * Compare-and-set: hides or shows fields of entries, as far as their levels are as expected.
   *
   * @return the ids of those of which that is so
   */
  public static Set<Long> relevel(JdbcClient sql, Collection<Long> ids, LevelChange change) {
    return change.apply(sql, "log_entry", ids, "id > 0");
  }

  /**
   * Hides who did it in all entries of somebody, because a block hides their name; or no longer
   * does.
   */
  public static void veilAuthor(JdbcClient sql, long actorId, boolean hide) {
    sql.sql(
            "UPDATE log_entry SET visibility = visibility "
                + Veil.AUTHOR.change(hide)
                + " WHERE actor_id = ? AND (visibility & "
                + Veil.AUTHOR.bit()
                + ") "
                + (hide ? "= 0" : "> 0"))
        .params(actorId)
        .update();
  }

  /**
   * Hides what entries about a title say, but for those of a log that only few read; or no longer
   * does.
   */
  public static void veilTitle(JdbcClient sql, Title title, boolean hide) {
    sql.sql(
            "UPDATE log_entry SET visibility = visibility "
                + Veil.CONTENT.change(hide)
                + " WHERE title_key = ? AND +namespace = ? AND type <> ?")
        .params(title.key(), title.namespace(), SUPPRESSION)
        .update();
  }
}
