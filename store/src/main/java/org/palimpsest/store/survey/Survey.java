package org.palimpsest.store.survey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.palimpsest.store.Database;
import org.palimpsest.store.Engine;
import org.palimpsest.store.outbox.FollowerBacklog;
import org.palimpsest.store.outbox.FollowerTable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds out how large a database is, in steps of a bounded cost: SQLite cannot say how large a
 * table is, so the sizes of the texts are added up, and a step goes on where the last one ended.
 * Texts are never changed or removed. Not thread-safe.
 */
public final class Survey {
  private static final int STEP = 10_000;

  private static final String NEXT_TEXTS =
      """
      SELECT count(*), max(id), sum(bytes) FROM (
        SELECT id, length(data) AS bytes FROM content WHERE id > ? ORDER BY id LIMIT ?)\
      """;

  private static final String ON_SQLITE =
      "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
  private static final String ON_POSTGRESQL = "SELECT pg_database_size(current_database())";
  private static final String TEXTS_ON_POSTGRESQL = "SELECT pg_total_relation_size('content')";

  private static final String OUTBOX =
      """
      SELECT (SELECT min(id) FROM outbox), (SELECT max(id) FROM outbox),
        (SELECT created FROM outbox ORDER BY id LIMIT 1)\
      """;

  private final Database database;
  private final boolean sqlite;
  private final int stepTexts;
  private long lastText;
  private long textBytes;

  public Survey(Database database) {
    this(database, STEP);
  }

  /**
   * @param stepTexts how many texts a step adds up at most
   */
  Survey(Database database, int stepTexts) {
    this.database = database;
    this.stepTexts = stepTexts;
    this.sqlite = database.engine() == Engine.SQLITE;
  }

  /** What is known after another step. */
  public Sizes step() {
    return database.read(this::look);
  }

  private Sizes look(JdbcClient sql) {
    long whole = number(sql, sqlite ? ON_SQLITE : ON_POSTGRESQL);
    OptionalLong texts =
        sqlite ? addNextTexts(sql) : OptionalLong.of(number(sql, TEXTS_ON_POSTGRESQL));
    List<FollowerBacklog> backlogs = FollowerTable.backlogs(sql, database.engine());
    return sql.sql(OUTBOX)
        .query((rs, n) -> {
          long created = rs.getLong(3);
          return rs.wasNull()
              ? new Sizes(whole, texts, 0, Optional.empty(), backlogs)
              : new Sizes(
                  whole,
                  texts,
                  rs.getLong(2) - rs.getLong(1) + 1,
                  Optional.of(Instant.ofEpochSecond(created)),
                  backlogs);
        })
        .single();
  }

  private OptionalLong addNextTexts(JdbcClient sql) {
    return sql.sql(NEXT_TEXTS)
        .params(lastText, stepTexts)
        .query((rs, n) -> {
          long found = rs.getLong(1);
          if (found > 0) {
            lastText = rs.getLong(2);
            textBytes += rs.getLong(3);
          }
          return found < stepTexts ? OptionalLong.of(textBytes) : OptionalLong.empty();
        })
        .single();
  }

  private static long number(JdbcClient sql, String query) {
    return sql.sql(query).query(Long.class).single();
  }
}
