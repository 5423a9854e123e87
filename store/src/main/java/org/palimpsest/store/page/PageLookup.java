package org.palimpsest.store.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.model.title.Title;
import org.palimpsest.store.revision.RevisionColumns;
import org.palimpsest.store.seek.Batches;
import org.palimpsest.store.seek.Conditions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds pages by what a request names: titles, page ids or revision ids. One query for up to 500 of
 * them; what does not exist is absent from the answer.
 */
public final class PageLookup {
  static final String COLUMNS =
      "p.id, p.namespace, p.title_key, p.latest, p.touched, p.length, p.redirect, p.fresh, p.model";

  private static final String WITH_LATEST =
      "SELECT "
          + COLUMNS
          + ", "
          + RevisionColumns.COLUMNS
          + " FROM page p JOIN live_revision r ON r.id = p.latest JOIN actor a ON a.id = r.actor_id"
          + " WHERE p.namespace = ? AND p.title_key = ?";

  private PageLookup() {}

  /** The page of this title together with its latest revision, with one query. */
  public static Optional<PageWithLatest> withLatest(JdbcClient sql, Title title) {
    return sql.sql(WITH_LATEST)
        .param(title.namespace())
        .param(title.key())
        .query((rs, n) -> new PageWithLatest(page(rs, 1), RevisionColumns.read(rs, 10)))
        .optional();
  }

  /** The pages of these titles. */
  public static Map<Title, PageFacts> byTitles(JdbcClient sql, Collection<Title> titles) {
    Map<Title, PageFacts> found = HashMap.newHashMap(titles.size());
    for (List<Title> batch : Batches.of(titles)) {
      Conditions where = new Conditions().hasTitle("p", batch);
      sql.sql("SELECT " + COLUMNS + " FROM page p" + where.text())
          .params(where.values())
          .query((rs, n) -> page(rs, 1))
          .list()
          .forEach(page -> found.put(page.title(), page));
    }
    return found;
  }

  /** The first pages of a namespace in order of title. */
  public static List<PageFacts> inNamespace(JdbcClient sql, int namespace, int limit) {
    return sql.sql(
            "SELECT " + COLUMNS + " FROM page p WHERE p.namespace = ? ORDER BY p.title_key LIMIT ?")
        .params(namespace, limit)
        .query((rs, n) -> page(rs, 1))
        .list();
  }

  /** The pages behind an id, in order of id. */
  public static List<PageFacts> behind(JdbcClient sql, long id, int limit) {
    return sql.sql("SELECT " + COLUMNS + " FROM page p WHERE p.id > ? ORDER BY p.id LIMIT ?")
        .params(id, limit)
        .query((rs, n) -> page(rs, 1))
        .list();
  }

  /** The pages of these ids. */
  public static Map<Long, PageFacts> byIds(JdbcClient sql, Collection<Long> ids) {
    Map<Long, PageFacts> found = HashMap.newHashMap(ids.size());
    for (List<Long> batch : Batches.of(ids)) {
      sql.sql(
              "SELECT %s FROM page p WHERE p.id IN (%s)"
                  .formatted(COLUMNS, Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> page(rs, 1))
          .list()
          .forEach(page -> found.put(page.id(), page));
    }
    return found;
  }

  /** The pages that these revisions belong to, by revision id. */
  public static Map<Long, PageFacts> byRevisionIds(JdbcClient sql, Collection<Long> revisionIds) {
    Map<Long, PageFacts> found = HashMap.newHashMap(revisionIds.size());
    for (List<Long> batch : Batches.of(revisionIds)) {
      sql.sql(
              "SELECT r.id, %s FROM live_revision r JOIN page p ON p.id = r.page_id WHERE r.id IN (%s)"
                  .formatted(COLUMNS, Batches.marks("?", batch.size())))
          .params(batch)
          .query((rs, n) -> found.put(rs.getLong(1), page(rs, 2)))
          .list();
    }
    return found;
  }

  /** Reads {@link #COLUMNS}, of which the first stands at {@code first}. */
  static PageFacts page(ResultSet rs, int first) throws SQLException {
    return new PageFacts(
        rs.getLong(first),
        new Title(rs.getInt(first + 1), rs.getString(first + 2)),
        rs.getLong(first + 3),
        Instant.ofEpochSecond(rs.getLong(first + 4)),
        rs.getLong(first + 5),
        rs.getInt(first + 6) != 0,
        rs.getInt(first + 7) != 0,
        rs.getString(first + 8));
  }
}
