package org.palimpsest.store.importing;

import java.util.List;
import java.util.stream.LongStream;
import org.palimpsest.store.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ids for revisions that are written together, so that they can name one another. */
public final class RevisionIds {
  private RevisionIds() {}

  /**
   * The next ids, rising. Those of pages that exist have to be held before, or their next revision
   * by somebody else might get a lower one.
   */
  public static List<Long> next(JdbcClient sql, Engine engine, int count) {
    return switch (engine) {
      case SQLITE -> {
        // Nobody else writes meanwhile, and what SQLite would give is the id after the highest.
        long last = sql.sql("SELECT coalesce(max(id), 0) FROM revision").query(Long.class).single();
        yield LongStream.rangeClosed(last + 1, last + count).boxed().toList();
      }
      case POSTGRESQL ->
          sql.sql(
                  """
                  SELECT nextval(pg_get_serial_sequence('revision', 'id'))
                  FROM generate_series(1, ?)\
                  """)
              .param(count)
              .query(Long.class)
              .list();
    };
  }
}
