package org.palimpsest.store.deletion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.HistoryFilter;
import org.palimpsest.store.revision.RevisionColumns;
import org.palimpsest.store.revision.RevisionPart;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Select;
import org.palimpsest.store.seek.Selection;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds deleted revisions by title or by id. */
public final class DeletedRevisionLookup {
  static final Select<RevisionPart> SELECT =
      RevisionColumns.select(", r.deleted_namespace, r.deleted_title", "revision r");

  private static final Comparator<Title> BY_NAME =
      Comparator.comparingInt(Title::namespace).thenComparing(Title::key);

  private static final Order<DeletedRevisionRow, Position> OF_TITLE =
      Order.byTime("r.created", "r.id", row -> row.revision().position());

  private DeletedRevisionLookup() {}

  /** The newest of some deleted revisions; empty when there are none. */
  public static Optional<DeletedRevisionRow> newest(JdbcClient sql, DeletedSelection chosen) {
    Conditions where = chosen.conditions();
    Selection<RevisionPart> all = SELECT.of(EnumSet.allOf(RevisionPart.class));
    return sql.sql(all.text() + where.text() + " ORDER BY r.created DESC, r.id DESC LIMIT 1")
        .params(where.values())
        .query((rs, n) -> read(rs, all))
        .optional();
  }

  /**
   * Some deleted revisions, newest first.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static List<DeletedRevisionRow> chosen(
      JdbcClient sql, DeletedSelection chosen, int limit, Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    Conditions where = chosen.conditions();
    return sql.sql(selection.text() + where.text() + " ORDER BY r.created DESC, r.id DESC LIMIT ?")
        .params(where.values(limit))
        .query((rs, n) -> read(rs, selection))
        .list();
  }

  /** The ids of some deleted revisions, newest first. */
  public static List<Long> ids(JdbcClient sql, DeletedSelection chosen, int limit) {
    Conditions where = chosen.conditions();
    return sql.sql(
            "SELECT r.id FROM revision r"
                + where.text()
                + " ORDER BY r.created DESC, r.id DESC LIMIT ?")
        .params(where.values(limit))
        .query((rs, n) -> rs.getLong(1))
        .list();
  }

  /** How many some deleted revisions are. */
  public static int count(JdbcClient sql, DeletedSelection chosen) {
    Conditions where = chosen.conditions();
    return sql.sql("SELECT count(*) FROM revision r" + where.text())
        .params(where.values())
        .query((rs, n) -> rs.getInt(1))
        .single();
  }

  /** The titles that those of these revisions have had that are deleted, by revision id. */
  public static Map<Long, Title> titles(JdbcClient sql, Collection<Long> ids) {
    Map<Long, Title> found = HashMap.newHashMap(ids.size());
    for (List<Long> batch : Batches.of(ids)) {
      Conditions where = deleted().isOneOf("r.id", batch);
      sql.sql("SELECT r.id, r.deleted_namespace, r.deleted_title FROM revision r" + where.text())
          .params(where.values())
          .query((rs, n) -> found.put(rs.getLong(1), new Title(rs.getInt(2), rs.getString(3))))
          .list();
    }
    return found;
  }

  /** Those of these titles under which there are deleted revisions, in order; at most 500. */
  public static List<Title> among(JdbcClient sql, Collection<Title> titles) {
    List<Title> batch = Batches.of(titles).getFirst();
    List<Object> values = new ArrayList<>(2 * batch.size());
    batch.forEach(title -> values.addAll(List.of(title.namespace(), title.key())));
    return sql
        .sql(
            """
            WITH asked (namespace, title_key) AS (VALUES %s)
            SELECT namespace, title_key FROM asked WHERE EXISTS (SELECT 1 FROM revision r
              WHERE r.deletion_id > 0 AND r.deleted_namespace = asked.namespace
                AND r.deleted_title = asked.title_key)\
            """
                .formatted(Batches.marks("(?,?)", batch.size())))
        .params(values)
        .query((rs, n) -> new Title(rs.getInt(1), rs.getString(2)))
        .list()
        .stream()
        .distinct()
        .sorted(BY_NAME)
        .toList();
  }

  /**
   * The deleted revisions of several titles within a window: title by title and each title's by
   * time, both in the window's direction. The engines read no title before those in front of it
   * have not sufficed.
   *
   * @param titles one at least, at most 500, in the order of {@link #among}
   * @param first where to begin among those of the first title in this direction; null: as for all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<DeletedRevisionRow, DeletedPlace> list(
      JdbcClient sql,
      List<Title> titles,
      Window<Position> window,
      @Nullable Position first,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    Direction direction = window.direction();
    List<Title> inOrder = direction == Direction.NEWER ? titles : titles.reversed();
    int rows = window.limit() + 1;
    List<String> selects = new ArrayList<>(inOrder.size());
    List<Object> values = new ArrayList<>();
    for (Title title : inOrder) {
      Conditions where = filter.addTo(of(title));
      Window<Position> own = selects.isEmpty() ? window.startingAt(first) : window;
      selects.add(
          "SELECT * FROM (%s) AS t%d"
              .formatted(OF_TITLE.query(selection.text(), where, own), selects.size()));
      values.addAll(where.values(rows));
    }
    values.add(rows);
    List<DeletedRevisionRow> read =
        sql.sql(String.join(" UNION ALL ", selects) + " LIMIT ?")
            .params(values)
            .query((rs, n) -> read(rs, selection))
            .list();
    return Slice.of(read, window.limit(), DeletedRevisionRow::place);
  }

  /**
   * Those of these revisions that are deleted and within a window of time, in order of id in its
   * direction.
   *
   * @param ids one at least, at most 500
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<DeletedRevisionRow, DeletedPlace> byIds(
      JdbcClient sql,
      Collection<Long> ids,
      Window<Position> window,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    Direction direction = window.direction();
    Conditions where = filter.addTo(deleted().isOneOf("r.id", ids));
    if (window.from() != null) {
      where.and("r.created " + direction.fromSign + " ?", window.from().time().getEpochSecond());
    }
    if (window.to() != null) {
      where.and("r.created " + direction.toSign + " ?", window.to().time().getEpochSecond());
    }
    List<DeletedRevisionRow> read =
        sql.sql(selection.text() + where.text() + " ORDER BY r.id" + direction.order + " LIMIT ?")
            .params(where.values(window.limit() + 1))
            .query((rs, n) -> read(rs, selection))
            .list();
    return Slice.of(read, window.limit(), DeletedRevisionRow::place);
  }

  /**
   * The deleted revisions of one person within a window of time.
   *
   * @param filter by whom, which must be said
   * @param namespaces under titles of these namespaces; empty: of all
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<DeletedRevisionRow, DeletedPlace> byAuthor(
      JdbcClient sql,
      Window<Position> window,
      Set<Integer> namespaces,
      HistoryFilter filter,
      Set<RevisionPart> parts) {
    Selection<RevisionPart> selection = SELECT.of(parts);
    Conditions where = filter.addTo(new Conditions().and("r.deletion_id > 0"));
    if (!namespaces.isEmpty()) {
      where.isOneOf("+r.deleted_namespace", namespaces);
    }
    int rows = window.limit() + 1;
    String query = OF_TITLE.query(selection.text(), where, window);
    List<DeletedRevisionRow> read =
        sql.sql(query).params(where.values(rows)).query((rs, n) -> read(rs, selection)).list();
    return Slice.of(read, window.limit(), DeletedRevisionRow::place);
  }

  /** Of one title. */
  static Conditions of(Title title) {
    return deleted()
        .and("r.deleted_namespace = ?", title.namespace())
        .and("r.deleted_title = ?", title.key());
  }

  static Conditions deleted() {
    return new Conditions().driven().and("r.deletion_id > 0");
  }

  static DeletedRevisionRow read(ResultSet rs, Selection<RevisionPart> selection)
      throws SQLException {
    int title = RevisionColumns.WIDTH + 1;
    return new DeletedRevisionRow(
        new Title(rs.getInt(title), rs.getString(title + 1)),
        RevisionColumns.read(rs, selection, true));
  }
}
