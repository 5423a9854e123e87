package org.palimpsest.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;

/**
 * A PostgreSQL server of this JVM's own, which is started when first needed and stopped and removed
 * with the JVM. Its binaries are unpacked once per machine, into the folder for temporary files.
 */
final class PostgresServer {
  private static final String TEMPLATE = "palimpsest_template";
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger MADE = new AtomicInteger();

  private PostgresServer() {}

  static Database fresh() {
    String name = "wiki_" + MADE.incrementAndGet();
    execute(SERVER, "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    return new TestDatabase(open(SERVER, name), () -> execute(SERVER, "DROP DATABASE " + name + " WITH (FORCE)"));
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.builder().start();
      execute(server, "CREATE DATABASE " + TEMPLATE);
      open(server, TEMPLATE).close();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Database open(EmbeddedPostgres server, String name) {
    return Databases.postgresql(server.getJdbcUrl("postgres", name), "postgres", "");
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
