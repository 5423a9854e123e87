package org.palimpsest.server.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.palimpsest.store.Database;
import org.palimpsest.store.survey.Sizes;
import org.palimpsest.store.survey.Survey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How large the database has become. To find that out takes queries, so a thread of its own does it
 * now and then; to be asked for the figures costs nothing, however often it happens.
 */
public final class SizeMeters implements MeterBinder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SizeMeters.class);

  /** Between the steps of a survey that has not come to its end yet. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Survey survey;
  private final Duration period;
  private final InstantSource clock;
  private final Thread surveyor;
  private volatile @Nullable Sizes sizes;
  private volatile @Nullable MultiGauge lags;

  /**
   * Begins to look, at once.
   *
   * @param database must stay open until this is closed
   * @param period how long to wait before looking again
   */
  public SizeMeters(Database database, Duration period, InstantSource clock) {
    this.survey = new Survey(database);
    this.period = period;
    this.clock = clock;
    this.surveyor = Thread.ofPlatform().name("survey").daemon().start(this::look);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Figure figure = new Figure(registry);
    figure.bytes("palimpsest.database", "Size of the whole database", this::databaseBytes);
    figure.bytes(
        "palimpsest.content",
        "What the texts of all revisions take, each kept once and compressed",
        this::contentBytes);
    figure.level("palimpsest.outbox.entries", "Entries in the outbox, about", this::outboxEntries);
    figure.seconds(
        "palimpsest.outbox.oldest.age", "Age of the oldest entry in the outbox", this::outboxAge);
    lags =
        MultiGauge.builder("palimpsest.outbox.follower.lag")
            .description("Age of the oldest entry that a follower has not dealt with")
            .baseUnit("seconds")
            .register(registry);
  }

  /** Ends, and waits for the look that is under way. */
  @Override
  public void close() {
    surveyor.interrupt();
    try {
      surveyor.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(step() ? period : PAUSE);
      }
    } catch (InterruptedException _) {
      // Closed.
    }
  }

  /** Looks once, and says whether everything is known now. */
  private boolean step() {
    try {
      Sizes found = survey.step();
      sizes = found;
      tellLags(found);
      return found.contentBytes().isPresent();
    } catch (RuntimeException e) {
      sizes = null;
      LOG.debug("The size of the database could not be found out", e);
      return true;
    }
  }

  private void tellLags(Sizes found) {
    MultiGauge known = lags;
    if (known != null) {
      Instant now = clock.instant();
      known.register(
          found.backlogs().stream()
              .map(backlog ->
                  MultiGauge.Row.of(
                      Tags.of("follower", backlog.name()),
                      backlog.oldest().map(oldest -> age(oldest, now)).orElse(0L)))
              .toList(),
          true);
    }
  }

  private static long age(Instant oldest, Instant now) {
    return Math.max(0, Duration.between(oldest, now).toSeconds());
  }

  private @Nullable Number databaseBytes() {
    Sizes known = sizes;
    return known == null ? null : known.databaseBytes();
  }

  private @Nullable Number contentBytes() {
    Sizes known = sizes;
    return known == null || known.contentBytes().isEmpty()
        ? null
        : known.contentBytes().getAsLong();
  }

  private @Nullable Number outboxEntries() {
    Sizes known = sizes;
    return known == null ? null : known.outboxEntries();
  }

  private @Nullable Number outboxAge() {
    Sizes known = sizes;
    if (known == null) {
      return null;
    }
    Instant oldest = known.outboxOldest().orElse(null);
    return Long.valueOf(oldest == null ? 0 : age(oldest, clock.instant()));
  }
}
