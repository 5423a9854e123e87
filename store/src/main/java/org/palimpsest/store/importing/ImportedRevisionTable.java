package org.palimpsest.store.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.model.visibility.Level;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.internal.RowBlocks;
import org.palimpsest.store.revision.NewRevisionRow;
import org.palimpsest.store.revision.SlotTable;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.CommentColumns;
import org.palimpsest.store.seek.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Revisions that are written many at a time, and those that are there already. */
public final class ImportedRevisionTable {
  private ImportedRevisionTable() {}

  /** Keeps revisions. Their pages must be made to point to the newest in the same transaction. */
  public static void insert(JdbcClient sql, List<ImportedRevisionRow> revisions) {
    Set<Long> hidden =
        HiddenNames.actors(
            sql, revisions.stream().map(revision -> revision.row().actorId()).toList());
    List<Object[]> rows = new ArrayList<>(revisions.size());
    for (ImportedRevisionRow revision : revisions) {
      NewRevisionRow row = revision.row();
      rows.add(
          new Object[] {
            revision.id(),
            row.pageId(),
            row.parentId(),
            row.actorId(),
            row.created().getEpochSecond(),
            row.minor() ? 1 : 0,
            row.comment().text(),
            row.visibility().stored() | (hidden.contains(row.actorId()) ? Veil.AUTHOR.bit() : 0),
            row.size(),
            row.contentId(),
            row.model(),
            row.extraSlots() ? 1 : 0
          });
    }
    RowBlocks.each(
        rows,
        (block, values) ->
            sql.sql(
                    """
                    INSERT INTO revision (id, page_id, parent_id, actor_id, created, minor, comment,
                      visibility, size, content_id, model, extra_slots) VALUES %s\
                    """
                        .formatted(block))
                .params(values)
                .update());
    revisions.forEach(revision -> SlotTable.insert(sql, revision.id(), revision.slots()));
  }

  /**
   * What identifies a revision of a page that came from elsewhere, whatever its id is here.
   *
   * @param comment with the names that everybody sees, since dumps have it so
   */
  public record Twin(long created, long actorId, long contentId, String sha1, String comment) {}

  /** The live revisions of a page that were made at any of these times. */
  public static List<Twin> at(JdbcClient sql, long pageId, Collection<Long> times) {
    List<Twin> found = new ArrayList<>();
    for (List<Long> batch : Batches.of(times)) {
      found.addAll(
          sql.sql(
                  """
                  SELECT r.created, r.actor_id, r.content_id, c.sha1, %s
                  FROM live_revision r JOIN content c ON c.id = r.content_id
                  WHERE r.page_id = ? AND r.created IN (%s)\
                  """
                      .formatted(CommentColumns.ofRevision("r"), Batches.marks("?", batch.size())))
              .param(pageId)
              .params(batch)
              .query((rs, n) ->
                  new Twin(
                      rs.getLong(1),
                      rs.getLong(2),
                      rs.getLong(3),
                      rs.getString(4),
                      CommentColumns.publicly(rs, 5)))
              .list());
    }
    return found;
  }

  /** The newest revision of a page made at each of these times or before, where there is one. */
  public static Map<Long, Position> newestUpTo(
      JdbcClient sql, long pageId, Collection<Long> times) {
    Map<Long, Position> found = new HashMap<>();
    for (List<Long> batch : Batches.of(times)) {
      sql.sql(
              """
              WITH asked (created) AS (VALUES %s)
              SELECT a.created, r.created, r.id FROM asked a JOIN live_revision r
                ON r.id = (SELECT n.id FROM live_revision n
                  WHERE n.page_id = ? AND n.created <= a.created
                  ORDER BY n.created DESC, n.id DESC LIMIT 1)\
              """
                  .formatted(Batches.marks("(CAST(? AS BIGINT))", batch.size())))
          .params(batch)
          .param(pageId)
          .query((rs, n) -> found.put(rs.getLong(1), Position.of(rs.getLong(2), rs.getLong(3))))
          .list();
    }
    return found;
  }

  /** A part of the history of a page, oldest first: what comes after a place, at most so many. */
  public static List<HistoryStep> history(JdbcClient sql, long pageId, Position after, int limit) {
    return sql.sql(
            """
            SELECT id, created, content_id, model, visibility, extra_slots FROM live_revision
            WHERE page_id = ? AND (created, id) > (?, ?) ORDER BY created, id LIMIT ?\
            """)
        .params(pageId, after.time().getEpochSecond(), after.id(), limit)
        .query((rs, n) ->
            new HistoryStep(
                rs.getLong(1),
                rs.getLong(2),
                rs.getLong(3),
                rs.getString(4),
                Visibility.of(rs.getInt(5)).content() == Level.VISIBLE,
                rs.getInt(6) != 0))
        .list();
  }

  /** Those of these revisions that carry any of these tags, up to 500 tags. */
  public static Set<Long> tagged(JdbcClient sql, Collection<Long> ids, Collection<Long> tagIds) {
    Set<Long> found = new HashSet<>();
    for (List<Long> batch : Batches.of(ids)) {
      found.addAll(
          sql.sql(
                  "SELECT revision_id FROM revision_tag WHERE revision_id IN (%s) AND tag_id IN (%s)"
                      .formatted(
                          Batches.marks("?", batch.size()), Batches.marks("?", tagIds.size())))
              .params(batch)
              .params(List.copyOf(tagIds))
              .query((rs, n) -> rs.getLong(1))
              .list());
    }
    return found;
  }

  /** Gives revisions tags with parameters: for each its id, that of the tag, and the parameters. */
  public static void tag(JdbcClient sql, List<Object[]> tags) {
    RowBlocks.each(
        tags,
        (block, values) ->
            sql.sql(
                    "INSERT INTO revision_tag (revision_id, tag_id, params) VALUES "
                        + block
                        + " ON CONFLICT (revision_id, tag_id) DO NOTHING")
                .params(values)
                .update());
  }
}
