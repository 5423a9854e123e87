package org.palimpsest.store.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.seek.Batches;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of pages. */
public final class PageTable {
  private static final String COLUMNS =
      "id, namespace, title_key, latest, touched, length, redirect, fresh, model";

  private PageTable() {}

  /** The page of this name, if it exists. */
  public static Optional<PageFacts> find(JdbcClient sql, Title title) {
    return sql.sql("SELECT " + COLUMNS + " FROM page WHERE namespace = ? AND title_key = ?")
        .params(title.namespace(), title.key())
        .query((rs, n) -> facts(rs))
        .optional();
  }

  /** The page with this id, if it exists. */
  public static Optional<PageFacts> find(JdbcClient sql, long id) {
    return sql.sql("SELECT " + COLUMNS + " FROM page WHERE id = ?")
        .params(id)
        .query((rs, n) -> facts(rs))
        .optional();
  }

  /**
   * Makes a page without a revision; {@link #advance} must follow in the same transaction.
   *
   * @return the new page's id, or nothing when a page of this name exists
   */
  public static OptionalLong create(JdbcClient sql, Title title, String model, Instant now) {
    return sql.sql(
            """
            INSERT INTO page (namespace, title_key, latest, touched, length, redirect, fresh, model)
            VALUES (?, ?, 0, ?, 0, 0, 1, ?) ON CONFLICT (namespace, title_key) DO NOTHING
            RETURNING id\
            """)
        .params(title.namespace(), title.key(), now.getEpochSecond(), model)
        .query((rs, n) -> rs.getLong(1))
        .optional()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /**
   * Makes a page anew under the id that it has had, without a revision; {@link #advance} must
   * follow in the same transaction.
   *
   * @return whether it is there now; if not, a page of this id or of this name exists
   */
  public static boolean recreate(JdbcClient sql, long id, Title title, String model, Instant now) {
    return sql.sql(
                """
                INSERT INTO page
                  (id, namespace, title_key, latest, touched, length, redirect, fresh, model)
                VALUES (?, ?, ?, 0, ?, 0, 0, 1, ?) ON CONFLICT DO NOTHING\
                """)
            .params(id, title.namespace(), title.key(), now.getEpochSecond(), model)
            .update()
        == 1;
  }

  /** Says of pages that whatever has been made of them is to be made anew. */
  public static void touch(JdbcClient sql, Collection<Long> ids, Instant now) {
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              "UPDATE page SET touched = ? WHERE touched < ? AND id IN (%s)"
                  .formatted(Batches.marks("?", batch.size())))
          .params(now.getEpochSecond(), now.getEpochSecond())
          .params(batch)
          .update();
    }
  }

  /**
   * Compare-and-set: gives a page another title if its current revision is still the same and no
   * page has that title.
   *
   * @return whether it has it now; if not, the transaction must be discarded
   */
  public static boolean rename(JdbcClient sql, PageFacts page, Title to) {
    try {
      return sql.sql(
                  """
                  UPDATE page SET namespace = ?, title_key = ?
                  WHERE id = ? AND namespace = ? AND title_key = ? AND latest = ?\
                  """)
              .params(
                  to.namespace(),
                  to.key(),
                  page.id(),
                  page.title().namespace(),
                  page.title().key(),
                  page.latest())
              .update()
          == 1;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  /**
   * The subpages of a title, whether there is a page of this title or not, in order of title.
   *
   * @param limit how many at most
   */
  public static List<PageFacts> subpages(JdbcClient sql, Title of, int limit) {
    return sql.sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM page WHERE namespace = ? AND title_key >= ? AND title_key < ?
                ORDER BY title_key LIMIT ?\
                """)
        // The sign after the slash ends what begins with the title and a slash.
        .params(of.namespace(), of.key() + "/", of.key() + "0", limit)
        .query((rs, n) -> facts(rs))
        .list();
  }

  /**
   * Compare-and-set: notes that something else about a page has changed if its title and its
   * current revision are still the same. Until the transaction ends nobody can delete or rename it.
   *
   * @return whether they were; if not, nothing has changed
   */
  public static boolean touch(JdbcClient sql, PageFacts page, Instant now) {
    return sql.sql(
                """
                UPDATE page SET touched = ?
                WHERE id = ? AND namespace = ? AND title_key = ? AND latest = ?\
                """)
            .params(
                now.getEpochSecond(),
                page.id(),
                page.title().namespace(),
                page.title().key(),
                page.latest())
            .update()
        == 1;
  }

  /**
   * Compare-and-set: removes a page whose current revision is still the same. Rows of other tables
   * that belong to the page must be gone before.
   *
   * @return whether it was; if not, nothing has changed
   */
  public static boolean remove(JdbcClient sql, PageFacts page) {
    return sql.sql("DELETE FROM page WHERE id = ? AND latest = ?")
            .params(page.id(), page.latest())
            .update()
        == 1;
  }

  /**
   * Compare-and-set: makes a revision the current one if the current one is still as expected.
   *
   * @param expected the id of the revision that must be current; 0 for a page just made
   * @return whether it was; if not, nothing has changed
   */
  public static boolean advance(JdbcClient sql, PageFacts next, long expected) {
    return sql.sql(
                """
                UPDATE page SET latest = ?, touched = ?, length = ?, redirect = ?, fresh = ?, model = ?
                WHERE id = ? AND latest = ?\
                """)
            .params(
                next.latest(),
                next.touched().getEpochSecond(),
                next.length(),
                next.redirect() ? 1 : 0,
                next.fresh() ? 1 : 0,
                next.model(),
                next.id(),
                expected)
            .update()
        == 1;
  }

  private static PageFacts facts(ResultSet rs) throws SQLException {
    return new PageFacts(
        rs.getLong(1),
        new Title(rs.getInt(2), rs.getString(3)),
        rs.getLong(4),
        Instant.ofEpochSecond(rs.getLong(5)),
        rs.getLong(6),
        rs.getInt(7) != 0,
        rs.getInt(8) != 0,
        rs.getString(9));
  }
}
