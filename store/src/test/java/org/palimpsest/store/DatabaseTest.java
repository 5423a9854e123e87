package org.palimpsest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.palimpsest.store.testing.EveryEngine;
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
        database.write(
            tx -> {
              insert(tx.sql(), "colour", "green");
              tx.discard();
              return "refused";
            });
    assertThat(answer).isEqualTo("refused");
    assertThat(settings(database)).isZero();
  }

  @EveryEngine
  void a_failed_write_leaves_nothing(Database database) {
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      insert(tx.sql(), "colour", "green");
                      return insert(tx.sql(), "colour", "blue");
                    }))
        .isInstanceOf(DuplicateKeyException.class);
    assertThat(settings(database)).isZero();
  }

  private static int insert(JdbcClient sql, String name, String value) {
    return sql.sql("INSERT INTO setting (name, value) VALUES (?, ?)")
        .params(name, value)
        .update();
  }

  private static String value(Database database, String name) {
    return database.read(
        sql ->
            sql.sql("SELECT value FROM setting WHERE name = ?")
                .param(name)
                .query((rs, n) -> rs.getString(1))
                .single());
  }

  private static long settings(Database database) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM setting").query((rs, n) -> rs.getLong(1)).single());
  }
}
