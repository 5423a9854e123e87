package org.palimpsest.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.palimpsest.model.visibility.Clearance;
import org.palimpsest.store.Database;
import org.palimpsest.store.seek.Direction;
import org.palimpsest.store.seek.Position;
import org.palimpsest.store.seek.Slice;
import org.palimpsest.store.seek.Window;
import org.palimpsest.store.testing.EveryEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The changes of a long watchlist are looked for among those of the wiki, in one go after another.
 */
class WatchedChangeLookupTest {
  private static final int CHANGES = 1500;

  /** The changes after which the first go ends, which is where the second begins. */
  private static final int IN_FIRST_GO = 1000;

  private static final WatchedChangeFilter ALL =
      new WatchedChangeFilter(
          1, ChangeFilter.none(Clearance.NONE), true, null, Instant.ofEpochSecond(CHANGES));

  @EveryEngine
  void a_change_between_two_goes_is_found_once(Database database) {
    fill(database);
    for (Direction direction : Direction.values()) {
      long between = direction == Direction.NEWER ? IN_FIRST_GO + 1 : CHANGES - IN_FIRST_GO;
      watch(database, between);
      for (int limit : List.of(1, 2, 50)) {
        Slice<ChangeRow, Position> found =
            database.read(
                sql -> WatchedChangeLookup.list(sql, Window.all(direction, limit), ALL, Set.of()));
        assertThat(found.items())
            .extracting(row -> row.position().time().getEpochSecond())
            .as("%s by %d", direction, limit)
            .containsExactly(between);
      }
    }
  }

  /** Somebody who watches much that nobody changes, and a change of another title each second. */
  private static void fill(Database database) {
    database.write(tx -> {
      tx.sql().sql("INSERT INTO account (name, token) VALUES ('Heron', '')").update();
      tx.sql().sql("INSERT INTO actor (account_id, name) VALUES (1, 'Heron')").update();
      each(
          tx.sql(),
          "INSERT INTO watch (account_id, namespace, title_key)",
          "SELECT 1, 0, 'Quiet ' || i FROM n",
          WatchedChangeLookup.FEW + 1);
      return each(
          tx.sql(),
          """
          INSERT INTO recent_change (created, kind, actor_id, namespace, title_key, page_id,
            revision_id, previous_id, log_id, minor, bot, patrolled, old_length, new_length)\
          """,
          "SELECT i, 0, 1, 0, 'Loud ' || i, i, i, 0, 0, 0, 0, 0, 0, 0 FROM n ORDER BY i",
          CHANGES);
    });
  }

  private static int each(JdbcClient sql, String insert, String select, int count) {
    return sql.sql(
            "%s WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) %s"
                .formatted(insert, count, select))
        .update();
  }

  private static void watch(Database database, long second) {
    database.write(tx -> {
      tx.sql().sql("DELETE FROM watch WHERE title_key LIKE 'Loud%'").update();
      return tx.sql()
          .sql("INSERT INTO watch (account_id, namespace, title_key) VALUES (1, 0, ?)")
          .params("Loud " + second)
          .update();
    });
  }
}
