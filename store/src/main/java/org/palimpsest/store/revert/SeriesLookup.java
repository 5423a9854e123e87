package org.palimpsest.store.revert;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.AddressRange;
import org.palimpsest.store.revision.NullRevisions;
import org.palimpsest.store.revision.RevisionColumns;
import org.palimpsest.store.revision.RevisionRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds where a series of edits ends, and what lies in it. Null revisions have no say: nothing here
 * takes one for somebody's edit. Every query seeks by the index {@code revision_by_page}.
 */
public final class SeriesLookup {
  private static final String SELECT = RevisionColumns.SELECT_LIVE;

  private SeriesLookup() {}

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
                    .formatted(NullRevisions.CONDITION))
        .params(upTo.pageId(), upTo.created().getEpochSecond(), upTo.id())
        .query((rs, n) -> RevisionColumns.read(rs, 1))
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
                    .formatted(NullRevisions.CONDITION))
        .params(before.pageId(), before.created().getEpochSecond(), before.id(), actorId)
        .query((rs, n) -> RevisionColumns.read(rs, 1))
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
                    .formatted(NullRevisions.CONDITION))
        .params(
            before.pageId(),
            before.created().getEpochSecond(),
            before.id(),
            addresses.start(),
            addresses.end())
        .query((rs, n) -> RevisionColumns.read(rs, 1))
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
   * How many revisions with public text there are after one and up to another of the same page,
   * without null revisions; counting looks at no more than so many.
   *
   * @param start null: from the page's first revision on
   */
  public static int countPublicText(
      JdbcClient sql, @Nullable RevisionRow start, RevisionRow end, int limit) {
    return sql.sql(
            """
            SELECT count(*) FROM (SELECT 1 FROM live_revision r
              WHERE page_id = ? AND (created, id) > (?, ?) AND (created, id) <= (?, ?)
                AND visibility %% 4 = 0 AND NOT %s
              LIMIT ?) AS counted\
            """
                .formatted(NullRevisions.CONDITION))
        .params(
            end.pageId(),
            start == null ? Long.MIN_VALUE : start.created().getEpochSecond(),
            start == null ? 0 : start.id(),
            end.created().getEpochSecond(),
            end.id(),
            limit)
        .query((rs, n) -> rs.getInt(1))
        .single();
  }
}
