package org.palimpsest.store.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Conditions;
import org.palimpsest.store.user.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of watched pages. A page and its talk page are always watched together. */
public final class WatchTable {
  private WatchTable() {}

  /** Whether and until when an account watches a page at this time. */
  public static Optional<WatchRow> find(JdbcClient sql, long accountId, Title title, Instant now) {
    return sql.sql(
            """
            SELECT expires FROM watch WHERE account_id = ? AND namespace = ? AND title_key = ?
              AND (expires IS NULL OR expires > ?)\
            """)
        .params(accountId, title.namespace(), title.key(), now.getEpochSecond())
        .query((rs, n) -> {
          long expires = rs.getLong(1);
          return new WatchRow(rs.wasNull() ? null : Instant.ofEpochSecond(expires));
        })
        .optional();
  }

  /** Watches a page and its talk page from now on until the given time, or for ever. */
  public static void watch(JdbcClient sql, long accountId, Title title, @Nullable Instant expires) {
    put(sql, accountId, title.subject(), expires);
    put(sql, accountId, title.talk(), expires);
  }

  /** Watches a page and its talk page for ever, unless they are watched: then that stays. */
  public static void keepWatching(JdbcClient sql, long accountId, Title title, Instant now) {
    keep(sql, accountId, title.subject(), now);
    keep(sql, accountId, title.talk(), now);
  }

  private static void keep(JdbcClient sql, long accountId, Title title, Instant now) {
    sql.sql(
            """
            INSERT INTO watch (account_id, namespace, title_key) VALUES (?, ?, ?)
            ON CONFLICT (account_id, namespace, title_key) DO UPDATE SET expires = NULL, notified = NULL
            WHERE watch.expires <= ?\
            """)
        .params(accountId, title.namespace(), title.key(), now.getEpochSecond())
        .update();
  }

  /** Stops watching a page and its talk page. */
  public static void unwatch(JdbcClient sql, long accountId, Title title) {
    sql.sql(
            """
            DELETE FROM watch WHERE account_id = ? AND namespace IN (?, ?) AND title_key = ?\
            """)
        .params(accountId, title.subject().namespace(), title.talk().namespace(), title.key())
        .update();
  }

  /**
   * Has everybody who watches a page or its talk page watch another one as well, until the same
   * time and with the same to see.
   */
  public static void copy(JdbcClient sql, Title from, Title to, Instant now) {
    copyOne(sql, from.subject(), to.subject(), now);
    copyOne(sql, from.talk(), to.talk(), now);
  }

  private static void copyOne(JdbcClient sql, Title from, Title to, Instant now) {
    if (from.equals(to)) {
      return;
    }
    sql.sql(
            """
            INSERT INTO watch (account_id, namespace, title_key, notified, expires)
            SELECT account_id, ?, ?, notified, expires FROM watch
            WHERE namespace = ? AND title_key = ? AND (expires IS NULL OR expires > ?)
            ON CONFLICT (account_id, namespace, title_key) DO UPDATE
              SET notified = excluded.notified, expires = excluded.expires\
            """)
        .params(to.namespace(), to.key(), from.namespace(), from.key(), now.getEpochSecond())
        .update();
  }

  /**
   * Tells those who watch a page, but for one, that it has changed; who knows already is not told
   * again.
   */
  public static void notifyWatchers(JdbcClient sql, Title title, long exceptAccountId, Instant at) {
    sql.sql(
            """
            UPDATE watch SET notified = ? WHERE namespace = ? AND title_key = ? AND account_id <> ?
              AND notified IS NULL\
            """)
        .params(at.getEpochSecond(), title.namespace(), title.key(), exceptAccountId)
        .update();
  }

  /**
   * Keeps since when an account has not seen the changes of those of these titles that it watches.
   *
   * @param since null: it has seen all
   * @param titles at most 500
   */
  public static void setNotified(
      JdbcClient sql, long accountId, Collection<Title> titles, @Nullable Instant since) {
    if (!titles.isEmpty()) {
      Conditions where = notified(since).hasTitle("watch", titles).and("account_id = ?", accountId);
      sql.sql("UPDATE watch SET notified = ?" + where.text()).params(where.values()).update();
    }
  }

  /**
   * The same for a part of a watchlist, in order of titles.
   *
   * @param after the title after which the part begins; null: at the first
   * @param most how many titles are in the part
   * @return the last title of the part; empty when there are no more behind it
   */
  public static Optional<Title> setNotified(
      JdbcClient sql, long accountId, @Nullable Title after, int most, @Nullable Instant since) {
    Conditions behind = new Conditions().and("account_id = ?", accountId);
    if (after != null) {
      behind.and("(namespace, title_key) > (?, ?)", after.namespace(), after.key());
    }
    Optional<Title> last =
        sql.sql(
                "SELECT namespace, title_key FROM watch"
                    + behind.text()
                    + " ORDER BY namespace, title_key LIMIT 1 OFFSET ?")
            .params(behind.values(most - 1))
            .query((rs, n) -> new Title(rs.getInt(1), rs.getString(2)))
            .optional();
    Conditions where = notified(since).and("account_id = ?", accountId);
    if (after != null) {
      where.and("(namespace, title_key) > (?, ?)", after.namespace(), after.key());
    }
    last.ifPresent(
        title -> where.and("(namespace, title_key) <= (?, ?)", title.namespace(), title.key()));
    sql.sql("UPDATE watch SET notified = ?" + where.text()).params(where.values()).update();
    return last;
  }

  /** The value of the first mark, and then that it is another one than before. */
  private static Conditions notified(@Nullable Instant since) {
    Long seconds = Columns.seconds(since);
    Conditions where = new Conditions(Collections.singletonList(seconds));
    return seconds == null
        ? where.and("notified IS NOT NULL")
        : where.and("(notified IS NULL OR notified <> ?)", seconds);
  }

  private static void put(JdbcClient sql, long accountId, Title title, @Nullable Instant expires) {
    sql.sql(
            """
            INSERT INTO watch (account_id, namespace, title_key, expires) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id, namespace, title_key) DO UPDATE SET expires = excluded.expires\
            """)
        .params(
            accountId,
            title.namespace(),
            title.key(),
            expires == null ? null : expires.getEpochSecond())
        .update();
  }
}
