package org.palimpsest.bench.ceiling;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.palimpsest.bench.grow.Growth;
import org.palimpsest.bench.grow.SampleWiki;
import org.palimpsest.bench.load.measure.Measurement;
import org.palimpsest.bench.load.measure.Trial;
import org.palimpsest.bench.load.report.FiguresTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the store's own rate of rollbacks, in a database made for it. */
@Command(
    name = "ceiling",
    mixinStandardHelpOptions = true,
    description =
        "Measures how many durable rollbacks a second the store does without HTTP or API.")
public final class CeilingCommand implements Callable<Integer> {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where the database is made and removed again (default: the folder for temporary files). Use the disk that the wiki will use.")
  private @Nullable Path parent;

  @Option(
      names = "--pages",
      defaultValue = "5000",
      description = "Pages, with 20 revisions each (default: ${DEFAULT-VALUE}).")
  private int pages;

  @Option(
      names = "--clients",
      split = ",",
      defaultValue = "1,4,16,64",
      description = "Numbers of threads that write at the same time (default: ${DEFAULT-VALUE}).")
  private List<Integer> clients = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "How long each is measured (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--warmup",
      defaultValue = "3",
      description = "Seconds of the same work before that (default: ${DEFAULT-VALUE}).")
  private int warmup;

  @Override
  public Integer call() throws IOException, SQLException {
    Growth growth =
        new Growth(
            pages * 20, pages, 1000, Duration.ofDays(30), Instant.now(), Duration.ofDays(30), 1);
    try (SampleWiki wiki = SampleWiki.create(parent, growth)) {
      measure(wiki);
    }
    return 0;
  }

  private void measure(SampleWiki wiki) throws IOException {
    List<Long> pageIds = wiki.pagesWithHistory();
    List<Long> actors = wiki.actors();
    FiguresTable table = new FiguresTable(System.out);
    table.heading("The store alone, " + pageIds.size() + " pages, every commit durable");
    Measurement measurement =
        new Measurement(
            Duration.ofSeconds(warmup),
            Duration.ofSeconds(seconds),
            Thread.ofPlatform().daemon().factory());
    InstantSource clock = InstantSource.system();
    for (int count : clients) {
      try (Trial trial =
          new BareRollback(wiki.database(), pageIds, actors.get(0), actors.get(1), clock)) {
        measurement.run(List.of("bare"), trial, count).forEach(table::line);
      }
    }
    for (int count : clients) {
      try (Trial trial = new WholeRollback(wiki.database(), pageIds, clock)) {
        measurement.run(List.of("whole"), trial, count).forEach(table::line);
      }
    }
  }
}
