package org.palimpsest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.palimpsest.store.testing.EveryEngine;
import org.palimpsest.store.testing.Parallel;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

final class DatabaseTest {
  @EveryEngine
  void what_is_written_can_be_read(Database database) {
    database.write(tx -> insert(tx.sql(), "colour", "green"));
    assertThat(value(database, "colour")).isEqualTo("green");
  }

  @EveryEngine
  void a_discarded_write_answers_and_leaves_nothing(Database database) {
    String answer =
        database.write(tx -> {
          insert(tx.sql(), "colour", "green");
          tx.discard();
          return "refused";
        });
    assertThat(answer).isEqualTo("refused");
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void a_write_that_throws_leaves_nothing(Database database) {
    var bug = new IllegalStateException("a bug");
    assertThatThrownBy(() ->
            database.write(tx -> {
              insert(tx.sql(), "colour", "green");
              throw bug;
            }))
        .isSameAs(bug);
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void a_second_row_with_the_same_key_is_a_duplicate_key(Database database) {
    assertThatThrownBy(() ->
            database.write(
                tx -> insert(tx.sql(), "colour", "green") + insert(tx.sql(), "colour", "blue")))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void a_reference_to_nothing_violates_integrity(Database database) {
    assertThatThrownBy(() -> database.write(tx -> insertActorOf(tx.sql(), 99)))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @EveryEngine
  void a_missing_value_violates_integrity(Database database) {
    assertThatThrownBy(() ->
            database.write(
                tx -> tx.sql().sql("INSERT INTO setting (name) VALUES ('colour')").update()))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @EveryEngine
  void a_write_that_goes_on_after_a_failed_statement_fails(Database database) {
    assertThatThrownBy(() ->
            database.write(tx -> {
              insert(tx.sql(), "colour", "green");
              try {
                insert(tx.sql(), "colour", "blue");
              } catch (DuplicateKeyException e) {
                // a mistake of this work
              }
              return "done";
            }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("A statement of this transaction failed");
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void a_reader_cannot_write(Database database) {
    assertThatThrownBy(() -> database.read(sql -> insert(sql, "colour", "green")))
        .isInstanceOf(DataAccessException.class);
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void one_query_reads_what_has_been_committed(Database database) {
    database.write(tx -> insert(tx.sql(), "colour", "green"));
    assertThat(settingsByOneQuery(database)).isEqualTo(1);
    database.write(tx -> insert(tx.sql(), "shape", "round"));
    assertThat(settingsByOneQuery(database)).isEqualTo(2);
  }

  @EveryEngine
  void a_second_query_where_one_was_announced_is_refused(Database database) {
    assertThatThrownBy(() -> database.query(sql -> settings(sql) + settings(sql)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("A second query");
    assertThat(settingsByOneQuery(database)).isZero();
  }

  @EveryEngine
  void one_query_cannot_write(Database database) {
    assertThatThrownBy(() -> database.query(sql -> insert(sql, "colour", "green")))
        .isInstanceOf(DataAccessException.class);
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void reads_that_follow_a_single_query_still_see_one_state(Database database) {
    IntStream.range(0, 20).forEach(i -> settingsByOneQuery(database));
    the_queries_of_one_read_see_one_state(database);
  }

  @EveryEngine
  void the_names_of_columns_are_those_of_the_query_each_time(Database database) {
    for (int i = 0; i < 3; i++) {
      String name =
          database.query(sql ->
              sql.sql("SELECT 7 AS lucky")
                  .query((rs, n) -> rs.getMetaData().getColumnLabel(1) + rs.getLong("lucky"))
                  .single());
      assertThat(name).isEqualTo("lucky7");
    }
  }

  @EveryEngine
  void texts_come_as_they_were_stored(Database database) {
    List<String> texts = List.of("", "plain", "žluťoučký kůň", "a 𝄞 b\n\tc", "x".repeat(5000));
    for (int i = 0; i < texts.size(); i++) {
      String name = "text " + i;
      String text = texts.get(i);
      database.write(tx -> insert(tx.sql(), name, text));
    }
    for (int i = 0; i < 2; i++) {
      List<String> found =
          database.query(sql ->
              sql.sql("SELECT value AS words FROM setting ORDER BY name")
                  .query((rs, n) -> rs.getString(1).isEmpty() ? "" : rs.getString("words"))
                  .list());
      assertThat(found).isEqualTo(texts);
    }
  }

  @EveryEngine
  void what_is_no_text_is_read_as_one_and_nothing_as_null(Database database) {
    List<String> found =
        database.query(sql ->
            sql.sql("SELECT 17, CAST(NULL AS VARCHAR(9)), count(*), 'a' || 'b' FROM setting")
                .query((rs, n) -> {
                  List<String> row = new ArrayList<>();
                  for (int column = 1; column <= 4; column++) {
                    row.add(String.valueOf(rs.getString(column)) + rs.wasNull());
                  }
                  return row;
                })
                .single());
    assertThat(found).containsExactly("17false", "nulltrue", "0false", "abfalse");
  }

  @EveryEngine
  void the_queries_of_one_read_see_one_state(Database database) {
    List<Long> seen =
        database.read(sql -> {
          long before = settings(sql);
          Parallel.run(() -> database.write(tx -> insert(tx.sql(), "colour", "green")));
          return List.of(before, settings(sql));
        });
    assertThat(seen).containsExactly(0L, 0L);
    assertThat(settings(database)).isEqualTo(1);
  }

  @EveryEngine
  void readers_do_not_wait_for_a_writer_and_see_the_state_before_it(Database database) {
    database.write(tx -> {
      insert(tx.sql(), "colour", "green");
      Parallel.run(() -> assertThat(settings(database)).isZero());
      return true;
    });
    assertThat(settings(database)).isEqualTo(1);
  }

  @EveryEngine
  void no_increment_of_many_threads_is_lost(Database database) {
    database.write(tx -> tx.sql().sql("INSERT INTO statistics (shard) VALUES (1)").update());
    Parallel.run(
        24,
        () ->
            IntStream.range(0, 25)
                .forEach(i ->
                    database.write(tx ->
                        tx.sql()
                            .sql("UPDATE statistics SET edits = edits + 1 WHERE shard = 1")
                            .update())));
    assertThat(edits(database)).isEqualTo(24 * 25);
  }

  @EveryEngine
  void of_many_that_compare_and_set_only_one_wins_each_round(Database database) {
    database.write(tx -> tx.sql().sql("INSERT INTO statistics (shard) VALUES (1)").update());
    Parallel.run(8, () -> IntStream.range(0, 10).forEach(i -> raise(database)));
    assertThat(edits(database)).isEqualTo(80);
  }

  @EveryEngine
  void a_call_within_a_call_fails_instead_of_waiting_for_itself(Database database) {
    assertThatThrownBy(() -> database.write(tx -> settings(database)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'read' was called from within 'write'");
    assertThatThrownBy(() -> database.write(tx -> database.write(inner -> settings(inner.sql()))))
        .hasMessageContaining("'write' was called from within 'write'");
    assertThatThrownBy(() -> database.read(sql -> settings(database)))
        .hasMessageContaining("'read' was called from within 'read'");
    assertThatThrownBy(
            () -> database.read(sql -> database.write(tx -> insert(tx.sql(), "colour", "red"))))
        .hasMessageContaining("'write' was called from within 'read'");
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void a_query_may_run_inside_the_reading_of_the_same_query(Database database) {
    database.write(tx -> insert(tx.sql(), "a", "1") + insert(tx.sql(), "b", "2"));
    String all = "SELECT name FROM setting ORDER BY name";
    List<String> pairs =
        database.read(sql ->
            sql.sql(all)
                .query((rs, n) ->
                    rs.getString(1) + sql.sql(all).query((inner, m) -> inner.getString(1)).list())
                .list());
    assertThat(pairs).containsExactly("a[a, b]", "b[a, b]");
  }

  @EveryEngine
  void a_query_left_open_does_not_hold_on_to_an_old_state(Database database) {
    database.write(tx -> insert(tx.sql(), "a", "1") + insert(tx.sql(), "b", "2"));
    for (int i = 0; i < 30; i++) {
      database.read(sql ->
          sql.sql("SELECT name FROM setting").query((rs, n) -> rs.getString(1)).stream()
              .iterator()
              .next());
    }
    database.write(tx -> insert(tx.sql(), "c", "3"));
    assertThat(settings(database)).isEqualTo(3);
  }

  @EveryEngine
  void more_statements_than_are_kept_all_work(Database database) {
    int sum = 0;
    for (int i = 0; i < 300; i++) {
      String query = "SELECT " + i + " + count(*) FROM setting";
      sum += database.read(sql -> sql.sql(query).query((rs, n) -> rs.getInt(1)).single());
    }
    assertThat(sum).isEqualTo(300 * 299 / 2);
  }

  @EveryEngine
  void an_interrupted_thread_still_gets_its_answer_and_stays_interrupted(Database database) {
    Parallel.run(
        8,
        () -> {
          String name = Thread.currentThread().getName();
          Thread.currentThread().interrupt();
          database.write(tx -> insert(tx.sql(), name, "interrupted"));
          assertThat(Thread.interrupted()).isTrue();
        });
    assertThat(settings(database)).isEqualTo(8);
  }

  @EveryEngine
  void a_closed_database_refuses_clearly(Database database) {
    database.close();
    assertThatThrownBy(() -> settings(database))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database has been closed.");
    assertThatThrownBy(() -> database.write(tx -> insert(tx.sql(), "colour", "green")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The database has been closed.");
  }

  private static void raise(Database database) {
    while (true) {
      boolean won =
          database.write(tx -> {
            long edits = edits(tx.sql());
            boolean raised =
                tx.sql()
                        .sql("UPDATE statistics SET edits = ? WHERE shard = 1 AND edits = ?")
                        .params(edits + 1, edits)
                        .update()
                    == 1;
            if (!raised) {
              tx.discard();
            }
            return raised;
          });
      if (won) {
        return;
      }
    }
  }

  @EveryEngine
  void commits_are_told_of_and_what_is_undone_is_not(Database database) {
    List<Integer> commits = new ArrayList<>();
    database.listen((transactions, nanos) -> commits.add(transactions));
    database.write(tx -> insert(tx.sql(), "kept", "1"));
    database.write(tx -> {
      insert(tx.sql(), "undone", "1");
      tx.discard();
      return true;
    });
    assertThat(commits).containsExactly(1);
  }

  @EveryEngine
  void a_read_under_way_is_counted(Database database) {
    assertThat(database.load().readersInUse()).isZero();
    int underWay =
        database.read(sql -> {
          settings(sql); // with the first query
          return database.load().readersInUse();
        });
    assertThat(underWay).isEqualTo(1);
    assertThat(database.load().readers()).isGreaterThan(1);
  }

  private static int insert(JdbcClient sql, String name, String value) {
    return sql.sql("INSERT INTO setting (name, value) VALUES (?, ?)").params(name, value).update();
  }

  private static int insertActorOf(JdbcClient sql, long account) {
    return sql.sql("INSERT INTO actor (account_id, name) VALUES (?, 'Nobody')")
        .param(account)
        .update();
  }

  private static String value(Database database, String name) {
    return database.read(sql ->
        sql.sql("SELECT value FROM setting WHERE name = ?")
            .param(name)
            .query((rs, n) -> rs.getString(1))
            .single());
  }

  private static long settings(Database database) {
    return database.read(DatabaseTest::settings);
  }

  private static long settingsByOneQuery(Database database) {
    return database.query(sql -> settings(sql));
  }

  private static long settings(JdbcClient sql) {
    return sql.sql("SELECT count(*) FROM setting").query((rs, n) -> rs.getLong(1)).single();
  }

  private static long edits(Database database) {
    return database.read(DatabaseTest::edits);
  }

  private static long edits(JdbcClient sql) {
    return sql.sql("SELECT edits FROM statistics WHERE shard = 1")
        .query((rs, n) -> rs.getLong(1))
        .single();
  }
}
