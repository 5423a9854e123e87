package org.palimpsest.testkit.fuzz;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.Engine;
import org.palimpsest.store.testing.TestDatabases;

/** Where a wiki is kept whose server is a process of its own. */
public sealed interface KeptWiki {
  /** A new one, in files in this folder or in a database of its own. */
  static KeptWiki in(Engine engine, Path folder) {
    return switch (engine) {
      case SQLITE -> new InFile(folder.resolve("data"));
      case POSTGRESQL -> new InPostgresql(TestDatabases.blankPostgresql());
    };
  }

  /** With these the server finds it. */
  List<String> options();

  /** Opens it, once it is made. */
  Database open();

  /** Has the database break off whatever it is doing for anybody, if it can do that. */
  void breakOff() throws SQLException;

  /** In a file of SQLite. */
  record InFile(Path folder) implements KeptWiki {
    @Override
    public List<String> options() {
      return List.of("--data", folder.toString());
    }

    @Override
    public Database open() {
      return Databases.sqlite(folder.resolve("wiki.sqlite"));
    }

    @Override
    public void breakOff() {
      // The database works in the server itself, and only ends with it.
    }
  }

  /** In a database of PostgreSQL. */
  record InPostgresql(String url) implements KeptWiki {
    @Override
    public List<String> options() {
      return List.of("--database", url);
    }

    @Override
    public Database open() {
      return Databases.postgresql(url, "postgres", "");
    }

    @Override
    public void breakOff() throws SQLException {
      try (Connection connection = DriverManager.getConnection(url);
          Statement statement = connection.createStatement()) {
        statement.execute(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()\
            """);
      }
    }
  }
}
