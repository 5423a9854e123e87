package org.palimpsest.store.deletion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palimpsest.store.page.TitleRange;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds titles under which there are deleted revisions, each by the one that comes first. */
public final class DeletedTitleLookup {
  private DeletedTitleLookup() {}

  /**
   * The first deleted revision under each title of a range, in the window's direction. The engines
   * step from title to title, however many revisions are under each; what the filter leaves out is
   * looked at.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<DeletedRevisionRow, DeletedPlace> list(
      JdbcClient sql,
      TitleRange range,
      Window<DeletedPlace> window,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    List<Long> ids = ids(sql, range, window, filter);
    Window<Position> any = Window.all(Direction.NEWER, ids.size());
    Map<Long, Integer> places = HashMap.newHashMap(ids.size());
    ids.forEach(id -> places.put(id, places.size()));
    List<DeletedRevisionRow> rows = new ArrayList<>(ids.size());
    HistoryFilter none = HistoryFilter.none(filter.clearance());
    for (List<Long> batch : Batches.of(ids)) {
      rows.addAll(DeletedRevisionLookup.byIds(sql, batch, any, none, parts).items());
    }
    rows.sort(Comparator.comparing(row -> places.get(row.revision().id())));
    return Slice.of(rows, window.limit(), DeletedRevisionRow::place);
  }

  private static List<Long> ids(
      JdbcClient sql, TitleRange range, Window<DeletedPlace> window, HistoryFilter filter) {
    boolean newer = window.direction() == Direction.NEWER;
    Conditions first = filter.addTo(DeletedRevisionLookup.in(range.namespace()));
    String begin =
        DeletedRevisionLookup.within(range, window, "SELECT r.id FROM revision r", first);
    Conditions next =
        filter
            .addTo(DeletedRevisionLookup.in(range.namespace()))
            .and(
                "r.deleted_title %s (SELECT p.deleted_title FROM revision p WHERE p.id = walk.id)"
                    .formatted(newer ? ">" : "<"))
            .and(
                newer ? "r.deleted_title <= ?" : "r.deleted_title >= ?",
                newer ? range.highest() : range.lowest());
    int rows = window.limit() + 1;
    List<Object> values = new ArrayList<>(first.values(1));
    values.addAll(next.values(rows));
    return sql.sql(
            """
            WITH RECURSIVE walk (id, n) AS (
              SELECT t0.id, 1 FROM (%s) AS t0
              UNION ALL
              SELECT (SELECT r.id FROM revision r%s%s LIMIT 1), walk.n + 1 FROM walk
                WHERE walk.id IS NOT NULL AND walk.n < ?)
            SELECT id FROM walk WHERE id IS NOT NULL\
            """
                .formatted(
                    begin,
                    next.text(),
                    DeletedRevisionLookup.BY_NAME_IN_NAMESPACE.text(window.direction())))
        .params(values)
        .query((rs, n) -> rs.getLong(1))
        .list();
  }
}
