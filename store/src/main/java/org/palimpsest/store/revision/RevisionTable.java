package org.palimpsest.store.revision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.visibility.LevelChange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of revisions. */
public final class RevisionTable {
  private static final String SELECT = RevisionColumns.SELECT_LIVE;

  private RevisionTable() {}

  /** The revision with this id. */
  public static Optional<RevisionRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + "WHERE r.id = ?")
        .params(id)
        .query((rs, n) -> RevisionColumns.read(rs, 1))
        .optional();
  }

  /** What is hidden of these revisions, by id; those that do not exist are absent. */
  public static Map<Long, Visibility> visibilities(JdbcClient sql, Collection<Long> ids) {
    Map<Long, Visibility> found = HashMap.newHashMap(ids.size());
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              "SELECT id, visibility FROM revision WHERE id IN (%s)"
                  .formatted(Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> found.put(rs.getLong(1), Visibility.of(rs.getInt(2))))
          .list();
    }
    return found;
  }

  /** Keeps a revision. Its page must be made to point to it in the same transaction. */
  public static long insert(JdbcClient sql, NewRevisionRow row) {
    return sql.sql(
            """
            INSERT INTO revision (page_id, parent_id, actor_id, created, minor, comment, size,
              content_id, model, extra_slots, named_1, named_2, visibility)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? + %s) RETURNING id\
            """
                .formatted(HiddenNames.OF_AUTHOR))
        .params(
            row.pageId(),
            row.parentId(),
            row.actorId(),
            row.created().getEpochSecond(),
            row.minor() ? 1 : 0,
            row.comment().text(),
            row.size(),
            row.contentId(),
            row.model(),
            row.extraSlots() ? 1 : 0,
            row.comment().named(0),
            row.comment().named(1),
            row.visibility().unveiled().stored(),
            row.actorId())
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  /**
   * Compare-and-set: hides or shows fields of live revisions of a page, as far as their levels are
   * as expected.
   *
   * @return the ids of those of which that is so
   */
  public static Set<Long> relevel(
      JdbcClient sql, Collection<Long> ids, long pageId, LevelChange change) {
    return change.apply(sql, "revision", ids, "page_id = ? AND deletion_id = 0", pageId);
  }

  /** The same for deleted revisions. */
  public static Set<Long> relevelDeleted(JdbcClient sql, Collection<Long> ids, LevelChange change) {
    return change.apply(sql, "revision", ids, "deletion_id > 0");
  }

  /**
   * Hides the author of all that somebody has written, live or deleted, because a block hides their
   * name; or no longer does.
   */
  public static void veilAuthor(JdbcClient sql, long actorId, boolean hide) {
    sql.sql(
            "UPDATE revision SET visibility = visibility "
                + Veil.AUTHOR.change(hide)
                + " WHERE actor_id = ? AND (visibility & "
                + Veil.AUTHOR.bit()
                + ") "
                + (hide ? "= 0" : "> 0"))
        .params(actorId)
        .update();
  }
}
