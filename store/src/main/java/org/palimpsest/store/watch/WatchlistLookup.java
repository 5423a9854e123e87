package org.palimpsest.store.watch;

import java.time.Instant;
import java.util.List;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.seek.Order;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.user.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists what an account watches, by namespace and title. */
public final class WatchlistLookup {
  private static final Order<WatchedTitle, Title> ORDER =
      new Order<>(
          List.of("w.namespace", "w.title_key"),
          title -> List.of(title.namespace(), title.key()),
          WatchedTitle::title);

  private WatchlistLookup() {}

  /** The titles within a window that an account watches now. */
  public static Slice<WatchedTitle, Title> list(
      JdbcClient sql, long accountId, Window<Title> window, WatchlistFilter filter, Instant now) {
    Conditions where =
        new Conditions()
            .and("w.account_id = ?", accountId)
            .and("(w.expires IS NULL OR w.expires > ?)", now.getEpochSecond());
    if (!filter.namespaces().isEmpty()) {
      where.isOneOf("+w.namespace", filter.namespaces());
    }
    if (filter.changed() != null) {
      where.and(filter.changed() ? "w.notified IS NOT NULL" : "w.notified IS NULL");
    }
    return ORDER.seek(
        sql,
        "SELECT w.namespace, w.title_key, w.notified FROM watch w",
        where,
        window,
        (rs, n) -> new WatchedTitle(new Title(rs.getInt(1), rs.getString(2)), Columns.time(rs, 3)));
  }

  /** The titles that an account watches now, in any order, no more than so many. */
  public static List<Title> some(JdbcClient sql, long accountId, int most, Instant now) {
    return sql.sql(
            """
            SELECT w.namespace, w.title_key FROM watch w
            WHERE w.account_id = ? AND (w.expires IS NULL OR w.expires > ?) LIMIT ?\
            """)
        .params(accountId, now.getEpochSecond(), most)
        .query((rs, n) -> new Title(rs.getInt(1), rs.getString(2)))
        .list();
  }
}
