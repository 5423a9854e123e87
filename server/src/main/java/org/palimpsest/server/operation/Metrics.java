package org.palimpsest.server.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.palimpsest.http.Endpoint;
import org.palimpsest.http.HttpReply;
import org.palimpsest.http.HttpReply.Header;
import org.palimpsest.http.HttpRequest;
import org.palimpsest.server.http.Exchange;
import org.palimpsest.server.http.ExchangeObserver;

/**
 * Counts and times requests, and answers with the figures in the format of Prometheus. Thread-safe.
 */
public final class Metrics implements ExchangeObserver, Endpoint {
  /** What stands where no module of the API answered, or where nothing was refused. */
  private static final String NONE = "none";

  /**
   * Both names are words of this program, so this is never reached; should that once not be so, the
   * codes of one action cannot take the room of another's.
   */
  private static final int MOST_SERIES_OF_AN_ACTION = 300;

  private static final List<Header> HEADERS =
      List.of(
          new Header("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
          new Header("Cache-Control", "no-store"));
  private static final Duration[] BUCKETS = {
    Duration.ofNanos(500_000),
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<String, Series> byAction = new ConcurrentHashMap<>();

  private record Kind(String code, int status) {}

  /** The figures of one action. */
  private record Series(Timer timer, Map<Kind, Counter> counters) {}

  /** Begins to count; the figures of the JVM are among those that are told. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Has these figures among those that are told. */
  public void add(MeterBinder figures) {
    figures.bindTo(registry);
  }

  @Override
  public void answered(Exchange exchange) {
    String action = exchange.action() == null ? NONE : exchange.action();
    Series series = byAction.computeIfAbsent(action, this::series);
    Kind kind = new Kind(exchange.code() == null ? NONE : exchange.code(), exchange.status());
    Counter counter = series.counters().get(kind);
    if (counter == null) {
      boolean full = series.counters().size() >= MOST_SERIES_OF_AN_ACTION;
      Kind known = full ? new Kind("other", exchange.status()) : kind;
      counter = series.counters().computeIfAbsent(known, k -> counter(action, k));
    }
    counter.increment();
    series.timer().record(exchange.nanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public HttpReply answer(HttpRequest request) {
    return new HttpReply(200, HEADERS, registry.scrape().getBytes(StandardCharsets.UTF_8));
  }

  private Series series(String action) {
    Timer timer =
        Timer.builder("palimpsest.request")
            .description("From the first byte of a request to the last of its answer")
            .tag("action", action)
            .serviceLevelObjectives(BUCKETS)
            .register(registry);
    return new Series(timer, new ConcurrentHashMap<>());
  }

  private Counter counter(String action, Kind kind) {
    return Counter.builder("palimpsest.requests")
        .description("Answered requests by the API's action and error code")
        .tag("action", action)
        .tag("code", kind.code())
        .tag("status", Integer.toString(kind.status()))
        .register(registry);
  }
}
