package org.palimpsest.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;

/**
 * A PostgreSQL server of this JVM's own, which is started when first needed and stopped and removed
 * with the JVM. Its binaries are unpacked once per machine, into the folder for temporary files.
 *
 * <p>Making a database takes the server up to a second, so one that is no longer in use is emptied
 * and handed to the next test.
 */
final class PostgresServer {
  private static final String EMPTY_ALL_TABLES =
      """
      DO $$ DECLARE thing record; BEGIN
        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND pid <> pg_backend_pid();
        SET LOCAL session_replication_role = replica; -- lets rows go in any order
        FOR thing IN SELECT tablename AS name FROM pg_tables
            WHERE schemaname = 'public' AND tablename <> 'schema_stamp' LOOP
          EXECUTE format('DELETE FROM %I', thing.name);
        END LOOP;
        FOR thing IN SELECT sequencename AS name FROM pg_sequences WHERE schemaname = 'public' LOOP
          PERFORM setval(format('%I', thing.name)::regclass, 1, false);
        END LOOP;
      END $$\
      """;

  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger MADE = new AtomicInteger();
  private static final Queue<String> EMPTY = new ConcurrentLinkedQueue<>();

  private PostgresServer() {}

  static Database fresh() {
    String empty = EMPTY.poll();
    String name = empty == null ? blank() : empty;
    return new TestDatabase(Databases.postgresql(url(name), "postgres", ""), () -> recycle(name));
  }

  /** Makes a database without a schema, which the JVM's end removes. */
  private static String blank() {
    String name = "wiki_" + MADE.incrementAndGet();
    execute("postgres", "CREATE DATABASE " + name);
    return name;
  }

  /** The address of a new database without a schema, for the user {@code postgres}. */
  static String blankUrl() {
    return url(blank());
  }

  private static void recycle(String name) {
    execute(name, EMPTY_ALL_TABLES);
    EMPTY.add(name);
  }

  private static EmbeddedPostgres start() {
    try {
      // Else it would look at tables now and then, and plans would depend on when that was.
      return EmbeddedPostgres.builder().setServerConfig("autovacuum", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String url(String database) {
    return SERVER.getJdbcUrl("postgres", database);
  }

  private static void execute(String database, String sql) {
    try (Connection connection = SERVER.getDatabase("postgres", database).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
