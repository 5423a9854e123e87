package org.palimpsest.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.palimpsest.store.Database;
import org.palimpsest.store.Databases;
import org.palimpsest.store.UnusableDatabaseException;
import org.palimpsest.store.condition.Condition;
import org.palimpsest.store.condition.ImpairedDatabaseException;
import org.palimpsest.store.testing.OwnPostgres;
import org.palimpsest.store.testing.Parallel;

/** A PostgreSQL server that is stopped, killed, read-only, silent or not there. */
@Timeout(200)
final class LostServerTest {
  @TempDir Path folder;

  @Test
  void a_server_that_stops_is_killed_or_hangs_is_told_of_and_found_again() throws Exception {
    try (OwnPostgres server = OwnPostgres.start(folder.resolve("postgres"));
        Database database =
            Databases.postgresql(server.url() + "&socketTimeout=2", "postgres", "")) {
      write(database, "before");

      server.stop();
      refusesEverything(database);
      server.startAgain();
      untilItWorks(database, "after a stop");

      server.kill();
      refusesEverything(database);
      server.startAgain();
      untilItWorks(database, "after a kill");

      server.freeze();
      refusesEverything(database);
      server.thaw();
      untilItWorks(database, "after silence");

      assertThat(names(database))
          .contains("before", "after a stop", "after a kill", "after silence")
          .doesNotContain("while it is gone");
    }
  }

  @Test
  void a_server_that_takes_no_changes_is_read_and_told_of_until_it_takes_them_again()
      throws Exception {
    try (OwnPostgres server = OwnPostgres.start(folder.resolve("postgres"));
        Database database = Databases.postgresql(server.url(), "postgres", "")) {
      write(database, "before");
      server.execute("ALTER SYSTEM SET default_transaction_read_only = on");
      server.execute("SELECT pg_reload_conf()");

      while (database.condition().current() != Condition.READ_ONLY) {
        try {
          write(database, "until the server has read its settings");
        } catch (ImpairedDatabaseException e) {
          assertThat(e.condition()).isEqualTo(Condition.READ_ONLY);
        }
      }
      assertThat(names(database)).contains("before");
      assertThat(database.condition().current()).isEqualTo(Condition.READ_ONLY);

      server.execute("ALTER SYSTEM RESET default_transaction_read_only");
      server.execute("SELECT pg_reload_conf()");
      untilItWorks(database, "after");
    }
  }

  @Test
  void a_server_that_accepts_and_says_nothing_is_not_waited_for() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/wiki?password=secret";
      assertThatThrownBy(() -> Databases.postgresql(url, "postgres", ""))
          .isInstanceOf(UnusableDatabaseException.class)
          .hasMessageStartingWith(
              "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/wiki does not answer: ");
    }
  }

  @Test
  void what_cannot_be_opened_is_told_in_a_sentence() throws Exception {
    try (OwnPostgres server = OwnPostgres.start(folder.resolve("postgres"))) {
      String missing = server.url().replace("/postgres?", "/nowhere?");
      assertThatThrownBy(() -> Databases.postgresql(missing, "postgres", ""))
          .isInstanceOf(UnusableDatabaseException.class)
          .hasMessageContaining("has no database of this name");

      server.execute("CREATE TABLE mill (id INT)");
      assertThatThrownBy(() -> Databases.postgresql(server.url(), "postgres", ""))
          .isInstanceOf(UnusableDatabaseException.class)
          .hasMessage("The database belongs to another program: it holds the tables mill.");
    }
  }

  /** Many at once; none waits for longer than one of them has to. */
  private static void refusesEverything(Database database) {
    var others = new AtomicInteger();
    Parallel.run(
        40,
        () -> {
          Throwable failure = failure(() -> names(database));
          if (!(failure instanceof ImpairedDatabaseException gone)
              || gone.condition() != Condition.GONE) {
            others.incrementAndGet();
          }
          failure(() -> write(database, "while it is gone"));
        });
    assertThat(others).hasValue(0);
    assertThat(database.condition().current()).isEqualTo(Condition.GONE);
  }

  private static void untilItWorks(Database database, String name) throws InterruptedException {
    while (failure(() -> write(database, name)) != null || failure(() -> names(database)) != null) {
      Thread.sleep(50);
    }
    assertThat(names(database)).contains(name);
    assertThat(database.condition().current()).isEqualTo(Condition.WORKING);
  }

  private static @Nullable Throwable failure(Runnable call) {
    try {
      call.run();
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private static void write(Database database, String name) {
    database.write(tx ->
        tx.sql()
            .sql("INSERT INTO setting (name, value) VALUES (?, '') ON CONFLICT DO NOTHING")
            .params(name)
            .update());
  }

  private static List<String> names(Database database) {
    return database.read(
        sql -> sql.sql("SELECT name FROM setting").query((rs, n) -> rs.getString(1)).list());
  }
}
