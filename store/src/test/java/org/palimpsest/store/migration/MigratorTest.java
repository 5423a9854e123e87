package org.palimpsest.store.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.Parallel;
import org.palimpsest.store.testing.TestDatabases;

final class MigratorTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_new_database_gets_the_schema_and_a_stamp(Engine engine) {
    try (Database database = blank(engine).get()) {
      assertThat(versions(database)).containsExactly(Migrator.newest());
      assertThat(count(database, "page")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void opening_again_changes_nothing(Engine engine) {
    Supplier<Database> opening = blank(engine);
    try (Database database = opening.get()) {
      database.write(tx -> tx.sql().sql("INSERT INTO setting VALUES ('a', 'b')").update());
    }
    try (Database database = opening.get()) {
      assertThat(versions(database)).containsExactly(Migrator.newest());
      assertThat(count(database, "setting")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void several_may_open_a_new_database_at_once(Engine engine) {
    Supplier<Database> opening = blank(engine);
    Parallel.run(
        4,
        () -> {
          try (Database database = opening.get()) {
            assertThat(versions(database)).containsExactly(Migrator.newest());
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_database_of_a_newer_program_is_refused(Engine engine) {
    Supplier<Database> opening = blank(engine);
    stamp(opening, "UPDATE schema_stamp SET version = 99");
    assertThatThrownBy(opening::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("created by a newer Palimpsest");
  }

  @ParameterizedTest
  @EnumSource
  void a_database_made_by_other_scripts_is_refused(Engine engine) {
    Supplier<Database> opening = blank(engine);
    stamp(opening, "UPDATE schema_stamp SET digest = 'another'");
    assertThatThrownBy(opening::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("other scripts");
  }

  @ParameterizedTest
  @EnumSource
  void only_the_scripts_that_are_missing_are_applied(Engine engine) throws SQLException {
    String one = "CREATE TABLE one (id ${id}); -- first; of two\nINSERT INTO one VALUES (1);";
    String two = "CREATE TABLE two (name ${name});\nINSERT INTO two VALUES ('2');";
    try (Connection connection = DriverManager.getConnection(blankUrl(engine))) {
      new Migrator(connection, engine, List.of(one)).run();
      new Migrator(connection, engine, List.of(one, two)).run();
      assertThat(number(connection, "SELECT count(*) FROM one")).isEqualTo(1);
      assertThat(number(connection, "SELECT count(*) FROM two")).isEqualTo(1);
      assertThat(number(connection, "SELECT version FROM schema_stamp")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_schema_brings_no_rows(
      Engine engine) { // the test databases are emptied for the next test
    String tables =
        switch (engine) {
          case SQLITE -> "SELECT name FROM sqlite_master WHERE type = 'table'";
          case POSTGRESQL -> "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";
        };
    try (Database database = blank(engine).get()) {
      List<String> names =
          database.read(sql -> sql.sql(tables).query((rs, n) -> rs.getString(1)).list());
      assertThat(names).contains("page", "revision", "schema_stamp");
      assertThat(names)
          .filteredOn(name -> !name.equals("schema_stamp"))
          .allSatisfy(name -> assertThat(count(database, name)).isZero());
    }
  }

  private static void stamp(Supplier<Database> opening, String update) {
    try (Database database = opening.get()) {
      database.write(tx -> tx.sql().sql(update).update());
    }
  }

  private static List<Integer> versions(Database database) {
    return database.read(
        sql -> sql.sql("SELECT version FROM schema_stamp").query((rs, n) -> rs.getInt(1)).list());
  }

  private static long count(Database database, String table) {
    return database.read(
        sql -> sql.sql("SELECT count(*) FROM " + table).query((rs, n) -> rs.getLong(1)).single());
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private String blankUrl(Engine engine) {
    return switch (engine) {
      case SQLITE -> "jdbc:sqlite:" + folder.resolve("blank.sqlite");
      case POSTGRESQL -> TestDatabases.blankPostgresql();
    };
  }

  private Supplier<Database> blank(Engine engine) {
    return switch (engine) {
      case SQLITE -> () -> Databases.sqlite(folder.resolve("wiki.sqlite"));
      case POSTGRESQL -> {
        String url = TestDatabases.blankPostgresql();
        yield () -> Databases.postgresql(url, "postgres", "");
      }
    };
  }
}
