package org.palimpsest.store.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.user.Actor;
import org.palimpsest.model.visibility.Field;
import org.palimpsest.model.visibility.Guarded;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.GuardedColumns;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of revisions. The history of a page is ordered by time, then id; every query here seeks
 * in that order by the index {@code revision_by_page}.
 */
public final class RevisionTable {
  /** What is read of every revision: columns of {@code revision r}. */
  public static final String ALWAYS =
      "r.id, r.page_id, r.parent_id, r.created, r.minor, r.visibility, r.size, r.content_id,"
          + " r.model, r.extra_slots";

  /**
   * Whether {@code revision r} is a null revision: one with the content of the revision before it
   * in the history of its page, as moves and protections leave them. A condition.
   */
  public static final String IS_NULL_REVISION =
      """
      EXISTS (SELECT 1 FROM live_revision b
        WHERE b.id = (SELECT n.id FROM live_revision n
          WHERE n.page_id = r.page_id AND (n.created, n.id) < (r.created, r.id)
          ORDER BY n.created DESC, n.id DESC LIMIT 1)
          AND b.content_id = r.content_id AND b.model = r.model
          AND b.extra_slots = 0 AND r.extra_slots = 0)\
      """;

  private static final String JOIN_AUTHOR = "JOIN actor a ON a.id = r.actor_id";

  /** What {@link #read(ResultSet, int)} reads: all of a revision. */
  public static final String COLUMNS = ALWAYS + ", " + GuardedColumns.AUTHOR + ", r.comment";

  /** How many columns {@link #ALWAYS} are. */
  public static final int WIDTH = 10;

  private static final String SELECT =
      "SELECT " + COLUMNS + " FROM live_revision r " + JOIN_AUTHOR + " ";

  private RevisionTable() {}

  /** The revision with this id. */
  public static Optional<RevisionRow> find(JdbcClient sql, long id) {
    return sql.sql(SELECT + "WHERE r.id = ?").params(id).query((rs, n) -> read(rs, 1)).optional();
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

  /**
   * The newest revision of a page up to this one, or this one itself, that is no null revision: who
   * made it has the last word on what the page says.
   */
  public static RevisionRow newestChange(JdbcClient sql, RevisionRow upTo) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) <= (?, ?) AND NOT %s
                ORDER BY r.created DESC, r.id DESC LIMIT 1\
                """
                    .formatted(IS_NULL_REVISION))
        .params(upTo.pageId(), upTo.created().getEpochSecond(), upTo.id())
        .query((rs, n) -> read(rs, 1))
        .single();
  }

  /**
   * The newest revision that precedes this one in the history of its page, is by somebody other
   * than this actor and is no null revision.
   */
  public static Optional<RevisionRow> newestByAnother(
      JdbcClient sql, RevisionRow before, long actorId) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) < (?, ?) AND r.actor_id <> ? AND NOT %s
                ORDER BY r.created DESC, r.id DESC LIMIT 1\
                """
                    .formatted(IS_NULL_REVISION))
        .params(before.pageId(), before.created().getEpochSecond(), before.id(), actorId)
        .query((rs, n) -> read(rs, 1))
        .optional();
  }

  /**
   * The newest revision that precedes this one in the history of its page, is not known to the
   * public as made from one of these addresses and is no null revision.
   */
  public static Optional<RevisionRow> newestFromElsewhere(
      JdbcClient sql, RevisionRow before, AddressRange addresses) {
    return sql.sql(
            SELECT
                + """
                WHERE r.page_id = ? AND (r.created, r.id) < (?, ?)
                  AND (a.address IS NULL OR a.address NOT BETWEEN ? AND ? OR r.visibility >= 16)
                  AND NOT %s
                ORDER BY r.created DESC, r.id DESC LIMIT 1\
                """
                    .formatted(IS_NULL_REVISION))
        .params(
            before.pageId(),
            before.created().getEpochSecond(),
            before.id(),
            addresses.start(),
            addresses.end())
        .query((rs, n) -> read(rs, 1))
        .optional();
  }

  /**
   * Whether the author of any revision of a page that precedes one and follows another is hidden at
   * one of these levels.
   *
   * @param after null: from the page's first revision on
   */
  public static boolean anyAuthorHidden(
      JdbcClient sql, @Nullable RevisionRow after, RevisionRow before, Collection<Level> levels) {
    if (levels.isEmpty()) {
      return false;
    }
    return sql.sql(
            """
            SELECT 1 FROM live_revision
            WHERE page_id = ? AND (created, id) > (?, ?) AND (created, id) < (?, ?)
              AND visibility - visibility %% 16 IN (%s)
            LIMIT 1\
            """
                .formatted(
                    levels.stream()
                        .map(level -> new Visibility(Level.VISIBLE, Level.VISIBLE, level))
                        .map(hidden -> Integer.toString(hidden.stored()))
                        .collect(Collectors.joining(", "))))
        .params(
            before.pageId(),
            after == null ? Long.MIN_VALUE : after.created().getEpochSecond(),
            after == null ? 0 : after.id(),
            before.created().getEpochSecond(),
            before.id())
        .query((rs, n) -> true)
        .optional()
        .isPresent();
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
        .query((rs, n) -> read(rs, 1))
        .list();
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
        .query((rs, n) -> read(rs, 1))
        .list();
  }

  /**
   * How many revisions with public text there are after one and up to another of the same page,
   * without null revisions; counting looks at no more than so many.
   */
  public static int countPublicText(JdbcClient sql, RevisionRow start, RevisionRow end, int limit) {
    return sql.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM live_revision r
              WHERE page_id = ? AND (created, id) > (?, ?) AND (created, id) <= (?, ?)
                AND visibility %% 4 = 0 AND NOT %s
              LIMIT ?) AS counted\
            """
                .formatted(IS_NULL_REVISION))
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
        .query((rs, n) -> read(rs, 1))
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
        .query((rs, n) -> read(rs, 1))
        .optional();
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

  /** Keeps a revision. Its page must be made to point to it in the same transaction. */
  public static long insert(JdbcClient sql, NewRevisionRow row) {
    return sql.sql(
            """
            INSERT INTO revision (page_id, parent_id, actor_id, created, minor, comment, size,
              content_id, model, extra_slots)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id\
            """)
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

  /**
   * What queries of revisions read.
   *
   * @param more columns that are always read too, behind {@link #ALWAYS}; each with a comma before
   *     it
   * @param from where {@code r} comes from
   */
  public static Select<RevisionPart> select(String more, String from) {
    return Select.of(RevisionPart.class, ALWAYS + more, from)
        .part(RevisionPart.AUTHOR, GuardedColumns.AUTHOR, JOIN_AUTHOR)
        .part(RevisionPart.COMMENT, "r.comment");
  }

  /** Reads {@link #COLUMNS}, of which the first stands at {@code first} (counted from 1). */
  public static RevisionRow read(ResultSet rs, int first) throws SQLException {
    return read(rs, first, GuardedColumns.actor(rs, first + WIDTH), first + WIDTH + 3);
  }

  /**
   * Reads {@link #ALWAYS} from the first column on, and the parts that are selected.
   *
   * @param deleted whether the revision is deleted
   */
  public static RevisionRow read(ResultSet rs, Selection<RevisionPart> selection, boolean deleted)
      throws SQLException {
    Actor author = GuardedColumns.actor(rs, selection.at(RevisionPart.AUTHOR));
    int comment = selection.at(RevisionPart.COMMENT);
    return deleted
        ? read(rs, 1, author, comment, Guarded::ofDeleted, Guarded::ofDeleted)
        : read(rs, 1, author, comment);
  }

  /**
   * Reads {@link #ALWAYS}, of which the first stands at {@code first} (counted from 1).
   *
   * @param author who made it; null: not asked for
   * @param comment where the comment stands; 0: it is not read
   */
  public static RevisionRow read(ResultSet rs, int first, @Nullable Actor author, int comment)
      throws SQLException {
    return read(rs, first, author, comment, Guarded::of, Guarded::of);
  }

  /** How a field of a revision is guarded. */
  private interface Guard<T> {
    Guarded<T> of(T value, Field field, Level level);
  }

  private static RevisionRow read(
      ResultSet rs,
      int first,
      @Nullable Actor author,
      int comment,
      Guard<String> comments,
      Guard<Long> contents)
      throws SQLException {
    Visibility visibility = Visibility.of(rs.getInt(first + 5));
    return new RevisionRow(
        rs.getLong(first),
        rs.getLong(first + 1),
        rs.getLong(first + 2),
        author == null ? Guarded.unread() : Guarded.of(author, Field.USER, visibility.user()),
        Instant.ofEpochSecond(rs.getLong(first + 3)),
        rs.getInt(first + 4) != 0,
        comment == 0
            ? Guarded.unread()
            : comments.of(rs.getString(comment), Field.COMMENT, visibility.comment()),
        visibility,
        rs.getLong(first + 6),
        contents.of(rs.getLong(first + 7), Field.CONTENT, visibility.content()),
        rs.getString(first + 8),
        rs.getInt(first + 9) != 0);
  }

  /**
   * Hides the author of all that somebody has written, live or deleted, because a block hides their
   * name; or no longer does.
   */
  public static void veilAuthor(JdbcClient sql, long actorId, boolean hide) {
    sql.sql(
            "UPDATE revision SET visibility = visibility "
                + Veil.AUTHOR.change(hide)
                + " WHERE actor_id = ?")
        .params(actorId)
        .update();
  }
}
