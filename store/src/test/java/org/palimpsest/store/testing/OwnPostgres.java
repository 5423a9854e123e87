package org.palimpsest.store.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server for one test, which may stop it, kill it and let it hang. */
public final class OwnPostgres implements AutoCloseable {
  private final Path folder;
  private EmbeddedPostgres server;

  private OwnPostgres(Path folder) throws IOException {
    this.folder = folder;
    this.server = builder().start();
  }

  /** Starts one that keeps its files in this folder, which must not exist. */
  public static OwnPostgres start(Path folder) throws IOException {
    return new OwnPostgres(folder);
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .setServerConfig("synchronous_commit", "on"); // what is acknowledged survives a kill
  }

  /** Its address, for the user {@code postgres} with an empty password. */
  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  /** Runs a statement on a connection of its own. */
  public void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Stops it in order; who is connected is thrown out. */
  public void stop() throws IOException {
    server.close();
  }

  /** Kills it and all its processes. */
  public void kill() throws InterruptedException {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    while (all.stream().anyMatch(ProcessHandle::isAlive)) {
      Thread.sleep(5);
    }
  }

  /** Starts it again, where it was. */
  public void startAgain() throws IOException {
    int port = server.getPort();
    server.close(); // lets go of the folder, also when it has been killed
    server = builder().setPort(port).start();
  }

  /** From now on it accepts connections and says nothing. */
  public void freeze() {
    signal("STOP");
  }

  /** It goes on where it was. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    for (ProcessHandle process : processes()) {
      try {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
            .start()
            .waitFor(10, TimeUnit.SECONDS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private List<ProcessHandle> processes() {
    try {
      long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst());
      ProcessHandle parent = ProcessHandle.of(pid).orElseThrow();
      return Stream.concat(Stream.of(parent), parent.descendants()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
