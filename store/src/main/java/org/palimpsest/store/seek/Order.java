package org.palimpsest.store.seek;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order of a list, which some index has too: so a part of it is read by seeking to the place
 * where it begins, however long the list is.
 *
 * @param <R> a row
 * @param <P> a place in the list
 * @param columns the columns by which it is sorted, the first first; no two rows are alike in all
 * @param values what a place has in these columns
 * @param place the place of a row
 */
public record Order<R, P>(List<String> columns, Function<P, List<?>> values, Function<R, P> place) {
  public Order {
    columns = List.copyOf(columns);
  }

  /** By the second and then the id. */
  public static <R> Order<R, Position> byTime(
      String created, String id, Function<R, Position> place) {
    return new Order<>(
        List.of(created, id), at -> List.of(at.time().getEpochSecond(), at.id()), place);
  }

  /** By a text, which is that of one row only. */
  public static <R> Order<R, String> byText(String column, Function<R, String> place) {
    return new Order<>(List.of(column), List::of, place);
  }

  /**
   * Reads a part of the list, with one row more than wanted to see where it goes on.
   *
   * @param select the query up to its conditions
   * @param where what has to hold of each row; what keeps to the window is added
   */
  public Slice<R, P> seek(
      JdbcClient sql, String select, Conditions where, Window<P> window, RowMapper<R> row) {
    String query = query(select, where, window);
    List<R> read = sql.sql(query).params(where.values(window.limit() + 1)).query(row).list();
    return Slice.of(read, window.limit(), place);
  }

  /**
   * The query that {@link #seek} asks, with the mark of {@code LIMIT} at its end.
   *
   * @param where what has to hold of each row; what keeps to the window is added
   */
  public String query(String select, Conditions where, Window<P> window) {
    bound(where, window.from(), window.direction().fromSign);
    bound(where, window.to(), window.direction().toSign);
    return select + where.text() + text(window.direction()) + " LIMIT ?";
  }

  private void bound(Conditions where, @Nullable P at, String sign) {
    if (at != null) {
      List<?> its = values.apply(at);
      where.and(
          row(columns) + " " + sign + " " + row(its.stream().map(v -> "?").toList()),
          its.toArray());
    }
  }

  private static String row(List<String> members) {
    String joined = String.join(", ", members);
    return members.size() == 1 ? joined : "(" + joined + ")";
  }

  /** The {@code ORDER BY} clause. */
  public String text(Direction direction) {
    return columns.stream()
        .map(column -> column + direction.order)
        .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }
}
