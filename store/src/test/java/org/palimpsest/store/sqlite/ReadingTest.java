package org.palimpsest.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.springframework.jdbc.core.simple.JdbcClient;

final class ReadingTest {
  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder.resolve("wiki.sqlite"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_connection_is_taken_with_the_first_query_and_given_back_at_the_end() {
    List<Integer> used =
        database.read(sql -> {
          int before = database.load().readersInUse();
          names(sql);
          return List.of(before, database.load().readersInUse());
        });
    assertThat(used).containsExactly(0, 1);
    assertThat(database.load().readersInUse()).isZero();
  }

  @Test
  void a_query_that_is_left_open_does_not_hold_on_to_its_state() {
    insert("a");
    insert("b");
    for (String next : List.of("c", "d", "e")) {
      String first =
          database.query(sql ->
              sql.sql("SELECT name FROM setting ORDER BY name DESC").query(String.class).stream()
                  .findFirst()
                  .orElseThrow());
      assertThat(first).isLessThan(next);
      insert(next);
      assertThat(database.query(ReadingTest::names)).contains(next);
    }
  }

  private void insert(String name) {
    database.write(tx ->
        tx.sql().sql("INSERT INTO setting (name, value) VALUES (?, 'x')").param(name).update());
  }

  private static List<String> names(JdbcClient sql) {
    return sql.sql("SELECT name FROM setting").query(String.class).list();
  }
}
