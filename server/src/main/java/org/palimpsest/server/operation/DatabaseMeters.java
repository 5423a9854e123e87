package org.palimpsest.server.operation;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.palimpsest.store.Database;
import org.palimpsest.store.content.CacheFigures;

/** What goes on in the database and in the cache above it. */
public final class DatabaseMeters implements MeterBinder {
  private static final String TEXTS = "palimpsest.text.cache.requests";
  private static final String TEXTS_IS = "Texts asked of the cache, by whether it had them";
  private static final Duration[] BUCKETS = {
    Duration.ofNanos(100_000),
    Duration.ofNanos(250_000),
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofNanos(2_500_000),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2),
    Duration.ofSeconds(10)
  };

  private final Database database;
  private final Supplier<CacheFigures> texts;

  /** Tells of this database and of the cache of its texts. */
  public DatabaseMeters(Database database, Supplier<CacheFigures> texts) {
    this.database = database;
    this.texts = texts;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    listen(registry);
    Figure figure = new Figure(registry);
    figure.level(
        "palimpsest.database.readable",
        "1, or 0 while the database does not respond",
        () -> database.condition().current().isReadable() ? 1 : 0);
    figure.level(
        "palimpsest.database.writable",
        "1, or 0 while the database takes no changes",
        () -> database.condition().current().isWritable() ? 1 : 0);
    figure.count(
        "palimpsest.database.failures",
        "Calls that failed because of the condition of the database",
        () -> database.condition().failures());
    figure.level(
        "palimpsest.writes.waiting",
        "Transactions that wait for their turn to write",
        () -> database.load().writesWaiting());
    figure.level(
        "palimpsest.reads.waiting",
        "Reads that wait for a connection",
        () -> database.load().readsWaiting());
    figure.level(
        "palimpsest.readers.in.use", "Connections that read", () -> database.load().readersInUse());
    figure.level(
        "palimpsest.readers.limit",
        "Connections that can read at the same time",
        () -> database.load().readers());
    figure.count(TEXTS, TEXTS_IS, "result", "hit", () -> texts.get().hits());
    figure.count(TEXTS, TEXTS_IS, "result", "miss", () -> texts.get().misses());
    figure.bytes(
        "palimpsest.text.cache",
        "Memory that the cache of texts takes, roughly",
        () -> texts.get().bytes());
  }

  private void listen(MeterRegistry registry) {
    Timer commits =
        Timer.builder("palimpsest.commit")
            .description("How long the database took to make transactions durable")
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    DistributionSummary groups =
        DistributionSummary.builder("palimpsest.commit.transactions")
            .description("Transactions that were made durable together")
            .serviceLevelObjectives(1, 2, 4, 8, 16, 32, 64, 128)
            .register(registry);
    database.listen((transactions, nanos) -> {
      commits.record(nanos, TimeUnit.NANOSECONDS);
      groups.record(transactions);
    });
  }
}
