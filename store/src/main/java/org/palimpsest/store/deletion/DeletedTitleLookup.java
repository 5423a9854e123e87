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
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds deleted revisions by the titles of namespaces: all of them, or the first of each title. */
public final class DeletedTitleLookup {
  /** By title and each title's by time, where one namespace is searched. */
  private static final Order<DeletedRevisionRow, DeletedPlace> BY_NAME_IN_NAMESPACE =
      new Order<>(
          List.of("r.deleted_title", "r.created", "r.id"),
          place ->
              List.of(
                  place.title().key(),
                  place.position().time().getEpochSecond(),
                  place.position().id()),
          DeletedRevisionRow::place);

  private DeletedTitleLookup() {}

  /**
   * The deleted revisions under the titles of some namespaces: namespace by namespace, title by
   * title and each title's by time, all in the window's direction. No namespace is read before
   * those in front of it have not sufficed.
   *
   * @param ranges one at least, at most 500, in the order of their namespaces, which differ
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<DeletedRevisionRow, DeletedPlace> all(
      JdbcClient sql,
      List<TitleRange> ranges,
      Window<DeletedPlace> window,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = DeletedRevisionLookup.SELECT.of(parts);
    boolean newer = window.direction() == Direction.NEWER;
    DeletedPlace first = window.from();
    int rows = window.limit() + 1;
    List<String> selects = new ArrayList<>(ranges.size());
    List<Object> values = new ArrayList<>();
    for (TitleRange range : newer ? ranges : ranges.reversed()) {
      int ahead = first == null ? 1 : range.namespace() - first.title().namespace();
      if (first != null && (newer ? ahead < 0 : ahead > 0)) {
        continue;
      }
      Conditions where = filter.addTo(in(range.namespace()));
      Window<DeletedPlace> own =
          new Window<>(window.direction(), ahead == 0 ? first : null, null, rows);
      selects.add(
          "SELECT * FROM (%s) AS t%d"
              .formatted(within(range, own, selection.text(), where), selects.size()));
      values.addAll(where.values(rows));
    }
    if (selects.isEmpty()) {
      return Slice.empty();
    }
    values.add(rows);
    List<DeletedRevisionRow> read =
        sql.sql(String.join(" UNION ALL ", selects) + " LIMIT ?")
            .params(values)
            .query((rs, n) -> DeletedRevisionLookup.read(rs, selection))
            .list();
    return Slice.of(read, window.limit(), DeletedRevisionRow::place);
  }

  /**
   * The first deleted revision under each title of a range, in the window's direction. The engines
   * step from title to title, however many revisions are under each; what the filter leaves out is
   * looked at.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<DeletedRevisionRow, DeletedPlace> firsts(
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
    Conditions first = filter.addTo(in(range.namespace()));
    String begin = within(range, window, "SELECT r.id FROM revision r", first);
    Conditions next =
        filter
            .addTo(in(range.namespace()))
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
                .formatted(begin, next.text(), BY_NAME_IN_NAMESPACE.text(window.direction())))
        .params(values)
        .query((rs, n) -> rs.getLong(1))
        .list();
  }

  /** Of the titles of a namespace. */
  private static Conditions in(int namespace) {
    return DeletedRevisionLookup.deleted().and("r.deleted_namespace = ?", namespace);
  }

  /**
   * The query for what is under the titles of a range, from the beginning of a window on, with the
   * mark of {@code LIMIT} at its end. Each side is bounded once: given two bounds on one side,
   * SQLite may seek to the farther one.
   *
   * @param where what has to hold, the namespace included; the bounds are added
   */
  private static String within(
      TitleRange range, Window<DeletedPlace> window, String select, Conditions where) {
    boolean newer = window.direction() == Direction.NEWER;
    DeletedPlace from = window.from();
    String begin = from == null ? null : from.title().key();
    boolean inside =
        begin != null
            && (newer
                ? TitleRange.compare(begin, range.lowest()) >= 0
                : TitleRange.compare(begin, range.highest()) <= 0);
    if (!inside || !newer) {
      where.and("r.deleted_title >= ?", range.lowest());
    }
    if (!inside || newer) {
      where.and("r.deleted_title <= ?", range.highest());
    }
    return BY_NAME_IN_NAMESPACE.query(
        select,
        where,
        new Window<>(window.direction(), inside ? from : null, null, window.limit()));
  }
}
