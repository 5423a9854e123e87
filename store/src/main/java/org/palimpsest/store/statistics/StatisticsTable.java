package org.palimpsest.store.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counters of the whole wiki, spread over some rows by page so that writers of different pages do
 * not wait for one another.
 */
public final class StatisticsTable {
  private static final int SHARDS = 16;

  private StatisticsTable() {}

  /** Counts one edit of a page and what it changed in the number of pages and articles. */
  public static void countEdit(JdbcClient sql, long pageId, int pages, int articles) {
    add(sql, pageId, 1, pages, articles, 0, 0);
  }

  /** Counts what has become of a page's being an article without an edit of its own. */
  public static void countArticles(JdbcClient sql, long pageId, int articles) {
    if (articles != 0) {
      add(sql, pageId, 0, 0, articles, 0, 0);
    }
  }

  /** Counts a new account. */
  public static void countUser(JdbcClient sql, long userId) {
    add(sql, userId, 0, 0, 0, 1, 0);
  }

  /** Counts files that have come or gone. */
  public static void countFiles(JdbcClient sql, long fileId, int images) {
    add(sql, fileId, 0, 0, 0, 0, images);
  }

  /** The sums. */
  public static Statistics read(JdbcClient sql) {
    return sql.sql(
            """
            SELECT coalesce(sum(edits), 0), coalesce(sum(pages), 0), coalesce(sum(articles), 0),
              coalesce(sum(users), 0), coalesce(sum(images), 0) FROM statistics\
            """)
        .query((rs, n) ->
            new Statistics(
                rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4), rs.getLong(5)))
        .single();
  }

  /**
   * Counts what came from elsewhere.
   *
   * @param id spreads the counters; of any page that it is about
   */
  public static void countImport(JdbcClient sql, long id, int edits, int pages, int articles) {
    add(sql, id, edits, pages, articles, 0, 0);
  }

  private static void add(
      JdbcClient sql, long id, int edits, int pages, int articles, int users, int images) {
    sql.sql(
            """
            INSERT INTO statistics (shard, edits, pages, articles, users, images) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (shard) DO UPDATE SET edits = statistics.edits + excluded.edits,
              pages = statistics.pages + excluded.pages,
              articles = statistics.articles + excluded.articles,
              users = statistics.users + excluded.users,
              images = statistics.images + excluded.images\
            """)
        .params((int) (id % SHARDS), edits, pages, articles, users, images)
        .update();
  }
}
