package org.palimpsest.bench.grow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Databases;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a wiki grow, on the command line. */
@Command(
    name = "grow",
    mixinStandardHelpOptions = true,
    description = "Adds a made-up history to a wiki's database while no server uses it.")
public final class GrowCommand implements Callable<Integer> {
  @ArgGroup(multiplicity = "1")
  private Target target = new Target();

  /** The database. */
  private static final class Target {
    @Option(
        names = "--sqlite",
        paramLabel = "FILE",
        description = "The SQLite file, which is made if there is none.")
    private @Nullable Path file;

    @Option(
        names = "--postgresql",
        paramLabel = "URL",
        description = "The JDBC URL of a PostgreSQL database.")
    private @Nullable String url;
  }

  @Option(names = "--user", defaultValue = "postgres", description = "PostgreSQL's user.")
  private String user = "";

  @Option(names = "--password", defaultValue = "", description = "The user's password.")
  private String password = "";

  @Option(
      names = "--revisions",
      defaultValue = "100000",
      description = "Revisions to add (default: ${DEFAULT-VALUE}).")
  private int revisions;

  @Option(
      names = "--pages",
      defaultValue = "0",
      description = "Pages to add (default: one for ten revisions).")
  private int pages;

  @Option(
      names = "--people",
      defaultValue = "0",
      description = "Authors to add (default: one for fifty revisions).")
  private int people;

  @Option(
      names = "--days",
      defaultValue = "90",
      description = "Days over which the revisions are spread (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--recent-days",
      defaultValue = "90",
      description = "Days of recent changes that are kept (default: ${DEFAULT-VALUE}).")
  private int recentDays;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The same seed gives the same history (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() throws SQLException {
    Growth growth =
        new Growth(
            revisions,
            pages > 0 ? pages : Math.max(1, revisions / 10),
            people > 0 ? people : Math.max(10, revisions / 50),
            Duration.ofDays(days),
            Instant.now(),
            Duration.ofDays(recentDays),
            seed);
    long start = System.nanoTime();
    try (Connection connection = open()) {
      Grower.grow(connection, growth, written -> report(written, start));
    }
    report(revisions, start);
    System.out.println("with indexes");
    return 0;
  }

  private static void report(int written, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "\r%,d revisions, %,.0f per second ", written, written / seconds);
  }

  private Connection open() throws SQLException {
    if (target.url != null) {
      Databases.postgresql(target.url, user, password).close();
      return DriverManager.getConnection(target.url, user, password);
    }
    Path file = Objects.requireNonNull(target.file);
    Databases.sqlite(file).close();
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      // What has not reached the disk when the machine fails can be made again.
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA cache_size = -262144");
    }
    return connection;
  }
}
