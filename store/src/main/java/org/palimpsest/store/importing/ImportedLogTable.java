package org.palimpsest.store.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.palimpsest.model.title.Title;
import org.palimpsest.model.visibility.Veil;
import org.palimpsest.model.visibility.Visibility;
import org.palimpsest.store.block.HiddenNames;
import org.palimpsest.store.internal.RowBlocks;
import org.palimpsest.store.log.LogTable;
import org.palimpsest.store.log.NewLogRow;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.CommentColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Log entries that are written many at a time, and those that are there already. */
public final class ImportedLogTable {
  private ImportedLogTable() {}

  /**
   * A log entry from elsewhere that is about to be kept.
   *
   * @param visibility what of it is hidden
   */
  public record Entry(NewLogRow row, Visibility visibility) {}

  /**
   * What identifies an entry that came from elsewhere, whatever its id is here.
   *
   * @param comment with the names that everybody sees, since dumps have it so
   */
  public record Twin(
      long created, String type, String action, long actorId, Title title, String comment) {}

  private static boolean isHidden(NewLogRow row, Set<String> bearers) {
    String bearer = HiddenNames.bearer(row.title());
    return bearer != null && bearers.contains(bearer) && !row.type().equals(LogTable.SUPPRESSION);
  }

  /** Keeps entries. */
  public static void insert(JdbcClient sql, List<Entry> entries) {
    Set<Long> authors =
        HiddenNames.actors(sql, entries.stream().map(entry -> entry.row().actorId()).toList());
    Set<String> bearers =
        HiddenNames.names(
            sql,
            entries.stream()
                .map(entry -> HiddenNames.bearer(entry.row().title()))
                .filter(Objects::nonNull)
                .toList());
    List<Object[]> rows = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      NewLogRow row = entry.row();
      rows.add(
          new Object[] {
            row.created().getEpochSecond(),
            row.type(),
            row.action(),
            row.actorId(),
            row.title().namespace(),
            row.title().key(),
            row.pageId(),
            row.revisionId(),
            row.comment().text(),
            row.params(),
            entry.visibility().stored()
                | (authors.contains(row.actorId()) ? Veil.AUTHOR.bit() : 0)
                | (isHidden(row, bearers) ? Veil.CONTENT.bit() : 0)
          });
    }
    RowBlocks.each(
        rows,
        (block, values) ->
            sql.sql(
                    """
                    INSERT INTO log_entry (created, type, action, actor_id, namespace, title_key,
                      page_id, revision_id, comment, params, visibility) VALUES %s\
                    """
                        .formatted(block))
                .params(values)
                .update());
  }

  /** The entries that were made at any of these times. */
  public static List<Twin> at(JdbcClient sql, Collection<Long> times) {
    List<Twin> found = new ArrayList<>();
    for (List<Long> batch : Batches.of(times)) {
      found.addAll(
          sql.sql(
                  """
                  SELECT l.created, l.type, l.action, l.actor_id, l.namespace, l.title_key, %s
                  FROM log_entry l WHERE l.created IN (%s)\
                  """
                      .formatted(CommentColumns.ofLogEntry("l"), Batches.marks("?", batch.size())))
              .params(batch)
              .query((rs, n) ->
                  new Twin(
                      rs.getLong(1),
                      rs.getString(2),
                      rs.getString(3),
                      rs.getLong(4),
                      new Title(rs.getInt(5), rs.getString(6)),
                      CommentColumns.publicly(rs, 7)))
              .list());
    }
    return found;
  }
}
