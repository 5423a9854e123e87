package org.palimpsest.store.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds who watches many titles, with one query for up to 500. */
public final class WatchLookup {
  /**
   * That an account watches a title.
   *
   * @param expires when that ends; null: never
   * @param notified when the first change came that the watcher has not seen; null: all are seen
   */
  public record Watch(@Nullable Instant expires, @Nullable Instant notified) {}

  private WatchLookup() {}

  /** Those of these titles that an account watches now. */
  public static Map<Title, Watch> by(
      JdbcClient sql, long accountId, Collection<Title> titles, Instant now) {
    Map<Title, Watch> found = new HashMap<>();
    for (List<Title> batch : Batches.of(titles)) {
      Conditions where = active(now).hasTitle("w", batch).and("w.account_id = ?", accountId);
      sql.sql("SELECT w.namespace, w.title_key, w.expires, w.notified FROM watch w" + where.text())
          .params(where.values())
          .query((rs, n) -> found.put(title(rs), new Watch(instant(rs, 3), instant(rs, 4))))
          .list();
    }
    return found;
  }

  /** How many watch these titles now; a title that nobody watches is absent. */
  public static Map<Title, Long> count(JdbcClient sql, Collection<Title> titles, Instant now) {
    Map<Title, Long> found = new HashMap<>();
    for (List<Title> batch : Batches.of(titles)) {
      Conditions where = active(now).hasTitle("w", batch);
      sql.sql(
              "SELECT w.namespace, w.title_key, count(*) FROM watch w"
                  + where.text()
                  + " GROUP BY w.namespace, w.title_key")
          .params(where.values())
          .query((rs, n) -> found.put(title(rs), rs.getLong(3)))
          .list();
    }
    return found;
  }

  /**
   * How many of those who watch these titles have lately come by: there is no change that they have
   * not seen for longer than this. A title of which there are none is absent.
   *
   * @param age how long a change may wait for them before the newest one of its page
   */
  public static Map<Title, Long> countVisiting(
      JdbcClient sql, Collection<Title> titles, Duration age, Instant now) {
    Map<Title, Long> found = new HashMap<>();
    for (List<Title> batch : Batches.of(titles)) {
      Conditions where =
          active(now)
              .hasTitle("w", batch)
              .and(
                  "(w.notified IS NULL OR r.id IS NULL OR w.notified >= r.created - ?)",
                  age.toSeconds());
      sql.sql(
              "SELECT w.namespace, w.title_key, count(*) FROM watch w LEFT JOIN page p"
                  + " ON p.namespace = w.namespace AND p.title_key = w.title_key"
                  + " LEFT JOIN live_revision r ON r.id = p.latest"
                  + where.text()
                  + " GROUP BY w.namespace, w.title_key")
          .params(where.values())
          .query((rs, n) -> found.put(title(rs), rs.getLong(3)))
          .list();
    }
    return found;
  }

  private static Conditions active(Instant now) {
    return new Conditions().and("(w.expires IS NULL OR w.expires > ?)", now.getEpochSecond());
  }

  private static Title title(ResultSet rs) throws SQLException {
    return new Title(rs.getInt(1), rs.getString(2));
  }

  private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
    long seconds = rs.getLong(column);
    return rs.wasNull() ? null : Instant.ofEpochSecond(seconds);
  }
}
