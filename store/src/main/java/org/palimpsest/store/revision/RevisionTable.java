package org.palimpsest.store.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.people.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of revisions. The history of a page is ordered by time, then id; every query here seeks
 * in that order by the index {@code revision_by_page}.
 */
public final class RevisionTable {
  private static final String SELECT =
      """
      SELECT r.id, r.page_id, r.parent_id, r.actor_id, a.account_id, a.name, r.created, r.minor,
        r.comment, r.visibility, r.size, r.content_id, r.model, r.extra_slots
      FROM revision r JOIN actor a ON a.id = r.actor_id
      """;

  private RevisionTable() {}

  /** The revision with this id. */
  public static Optional<RevisionRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + "WHERE r.id = ?").params(id).query((rs, n) -> row(rs)).optional();
  }

  /**
   * The newest revision that precedes this one in the history of its page and is by somebody other
   * than this actor.
   */
  public static Optional<RevisionRow> newestByAnother(
      JdbcClient sql, RevisionRow before, long actorId) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) < (?, ?) AND r.actor_id <> ?
                ORDER BY r.created DESC, r.id DESC LIMIT 1""")
        .params(before.pageId(), before.created().getEpochSecond(), before.id(), actorId)
        .query((rs, n) -> row(rs))
        .optional();
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
                ORDER BY r.created, r.id LIMIT ?""")
        .params(
            after.pageId(),
            after.created().getEpochSecond(),
            after.id(),
            upTo.created().getEpochSecond(),
            upTo.id(),
            limit)
        .query((rs, n) -> row(rs))
        .list();
  }

  /** What precedes a revision in the history of its page, newest first, at most so many. */
  public static List<RevisionRow> before(JdbcClient sql, RevisionRow start, int limit) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) < (?, ?)
                ORDER BY r.created DESC, r.id DESC LIMIT ?""")
        .params(start.pageId(), start.created().getEpochSecond(), start.id(), limit)
        .query((rs, n) -> row(rs))
        .list();
  }

  /**
   * How many revisions with public text there are after one and up to another of the same page;
   * counting looks at no more than so many.
   */
  public static int countPublicText(JdbcClient sql, RevisionRow start, RevisionRow end, int limit) {
    return sql.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM revision
              WHERE page_id = ? AND (created, id) > (?, ?) AND (created, id) <= (?, ?)
                AND visibility % 4 = 0
              LIMIT ?) AS counted""")
        .params(
            start.pageId(),
            start.created().getEpochSecond(),
            start.id(),
            end.created().getEpochSecond(),
            end.id(),
            limit)
        .query((rs, n) -> rs.getInt(1))
        .single();
  }

  /** Keeps a revision. Its page must be made to point to it in the same transaction. */
  public static long insert(JdbcClient sql, NewRevisionRow row) {
    return sql.sql(
            """
            INSERT INTO revision (page_id, parent_id, actor_id, created, minor, comment, size,
              content_id, model, extra_slots)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
        .params(
            row.pageId(),
            row.parentId(),
            row.actorId(),
            row.created().getEpochSecond(),
            row.minor() ? 1 : 0,
            row.comment(),
            row.size(),
            row.contentId(),
            row.model(),
            row.extraSlots() ? 1 : 0)
        .query((rs, n) -> rs.getLong(1))
        .single();
  }

  private static RevisionRow row(ResultSet rs) throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(10));
    return new RevisionRow(
        rs.getLong(1),
        rs.getLong(2),
        rs.getLong(3),
        Guarded.of(
            new Actor(rs.getLong(4), rs.getLong(5), rs.getString(6)),
            Field.PERSON,
            visibility.person()),
        Instant.ofEpochSecond(rs.getLong(7)),
        rs.getInt(8) != 0,
        Guarded.of(rs.getString(9), Field.COMMENT, visibility.comment()),
        visibility,
        rs.getLong(11),
        Guarded.of(rs.getLong(12), Field.CONTENT, visibility.content()),
        rs.getString(13),
        rs.getInt(14) != 0);
  }
}
