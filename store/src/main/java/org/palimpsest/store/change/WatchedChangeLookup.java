package org.palimpsest.store.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.user.Columns;
import org.palimpsest.store.watch.WatchlistLookup;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lists the changes of what somebody watches, by time. Of a short watchlist, the newest changes of
 * each title are looked up, however much goes on in the wiki. Of a long one, something is nearly
 * always found among the changes of the wiki before many have been looked at; if not, the list is
 * told to go on behind those.
 */
public final class WatchedChangeLookup {
  /** So many titles, half of them talk pages, are a short watchlist. */
  public static final int FEW = 1000;

  /** So many titles are looked at first: what they give shortens the window for the others. */
  private static final int FIRST_SHARE = 6;

  /** How many changes of the wiki are looked at, in one go after the other. */
  private static final List<Integer> GOES = List.of(1000, 4000, 15_000);

  private static final Order<Position, Position> FIRST =
      Order.byTime("x.created", "x.id", UnaryOperator.identity());

  private WatchedChangeLookup() {}

  /**
   * The changes within a window.
   *
   * @param parts what is asked of them; what is not is unread in the rows
   */
  public static Slice<ChangeRow, Position> list(
      JdbcClient sql, Window<Position> window, WatchedChangeFilter filter, Set<ChangePart> parts) {
    WatchedChangeSelect select = new WatchedChangeSelect(filter, parts);
    boolean few =
        WatchlistLookup.some(sql, filter.accountId(), FEW + 1, filter.now()).size() <= FEW;
    return few ? ofTitles(sql, select, window, filter) : byTime(sql, select, window);
  }

  private static Slice<ChangeRow, Position> ofTitles(
      JdbcClient sql,
      WatchedChangeSelect select,
      Window<Position> window,
      WatchedChangeFilter filter) {
    boolean loggedOnly = !filter.all();
    List<ChangeRow> found =
        loggedOnly ? new ArrayList<>(select.current(sql, window)) : new ArrayList<>();
    List<WatchedTitle> begun = begun(sql, window, filter, loggedOnly);
    int from = 0;
    int share = FIRST_SHARE;
    while (from < begun.size()) {
      Position last = last(found, window);
      if (last != null
          && WatchedChangeLookup.<Instant>order(window)
                  .compare(begun.get(from).first(), last.time())
              > 0) {
        break;
      }
      List<WatchedTitle> titles = begun.subList(from, Math.min(from + share, begun.size()));
      Window<Position> rest = last == null ? window : window.endingAt(last);
      found.addAll(select.ofTitles(sql, titles, rest, loggedOnly));
      found.sort(Comparator.comparing(ChangeRow::position, order(window)));
      from += share;
      share = Math.min(2 * share, WatchedChangeSelect.MOST_TITLES);
    }
    Slice<ChangeRow, Position> slice = Slice.of(found, window.limit(), ChangeRow::position);
    return slice.with(select.inFull(sql, slice.items()));
  }

  /** The place of the last row that is wanted; null while there are fewer. */
  private static @Nullable Position last(List<ChangeRow> found, Window<Position> window) {
    return found.size() > window.limit() ? found.get(window.limit()).position() : null;
  }

  private static <T extends Comparable<? super T>> Comparator<T> order(Window<Position> window) {
    return window.direction() == Direction.OLDER
        ? Comparator.reverseOrder()
        : Comparator.naturalOrder();
  }

  /** For each watched title that has been changed, the change with which the window begins. */
  static List<WatchedTitle> begun(
      JdbcClient sql, Window<Position> window, WatchedChangeFilter filter, boolean loggedOnly) {
    Conditions where =
        new Conditions().and(ChangeLookup.titleOf("x") + " = " + ChangeLookup.titleOf("w"));
    if (loggedOnly) {
      where.and("x.kind = 3");
    }
    String first = FIRST.query("SELECT x.created FROM recent_change x", where, window.limitedTo(1));
    List<Object> values = where.values(1);
    values.add(filter.accountId());
    values.add(filter.now().getEpochSecond());
    return sql
        .sql(
            """
            SELECT w.namespace, w.title_key, w.notified, (%s) FROM watch w
            WHERE w.account_id = ? AND (w.expires IS NULL OR w.expires > ?)\
            """
                .formatted(first))
        .params(values)
        .query((rs, n) -> begun(rs))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(WatchedTitle::first, order(window)))
        .toList();
  }

  private static Optional<WatchedTitle> begun(ResultSet rs) throws SQLException {
    Title title = new Title(rs.getInt(1), rs.getString(2));
    Instant notified = Columns.time(rs, 3);
    return Optional.ofNullable(Columns.time(rs, 4))
        .map(time -> new WatchedTitle(title, notified, time));
  }

  private static Slice<ChangeRow, Position> byTime(
      JdbcClient sql, WatchedChangeSelect select, Window<Position> window) {
    List<ChangeRow> found = new ArrayList<>();
    Position from = window.from();
    for (int go : GOES) {
      Window<Position> rest = window.startingAt(from).limitedTo(window.limit() - found.size());
      Position next = after(sql, rest, go);
      // A window has its end: what stands there is found when the next one begins with it.
      select.byTime(sql, next == null ? rest : rest.endingAt(next)).stream()
          .filter(row -> !row.position().equals(next))
          .forEach(found::add);
      if (found.size() > window.limit() || next == null) {
        return Slice.of(found, window.limit(), ChangeRow::position);
      }
      from = next;
    }
    return new Slice<>(found, from);
  }

  /** The place of the change that comes after so many in the window; null if there are no more. */
  private static @Nullable Position after(JdbcClient sql, Window<Position> window, int changes) {
    Conditions where = new Conditions();
    String query =
        FIRST.query("SELECT x.created, x.id FROM recent_change x", where, window.limitedTo(1));
    return sql.sql(query + " OFFSET ?")
        .params(Stream.concat(where.values(1).stream(), Stream.of(changes)).toList())
        .query((rs, n) -> new Position(Instant.ofEpochSecond(rs.getLong(1)), rs.getLong(2)))
        .optional()
        .orElse(null);
  }
}
