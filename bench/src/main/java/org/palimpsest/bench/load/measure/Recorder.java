package org.palimpsest.bench.load.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palimpsest.bench.load.http.Response;

/** What one client has seen. Used by that client alone while it works. */
public final class Recorder {
  /** A request and its answer. */
  @FunctionalInterface
  public interface Exchange {
    Response run() throws IOException;
  }

  private final List<Latencies> series = new ArrayList<>();
  private long bytes;
  private long failures;
  private @Nullable String firstFailure;

  /** A recorder for work that measures this many things. */
  public Recorder(int seriesCount) {
    for (int i = 0; i < seriesCount; i++) {
      series.add(new Latencies());
    }
  }

  /**
   * Measures one exchange, which counts as good when its answer is no error and contains the sign.
   */
  public void measure(int index, byte[] sign, Exchange exchange) throws IOException {
    long start = System.nanoTime();
    Response answer = exchange.run();
    check(index, System.nanoTime() - start, sign, answer);
  }

  /**
   * Records an exchange that the caller has measured, as good or as failed.
   *
   * @return whether it was good
   */
  public boolean check(int index, long nanoseconds, byte[] sign, Response answer) {
    bytes += answer.length();
    if (answer.status() != 200 || answer.apiError() != null || !answer.contains(sign)) {
      failed("HTTP " + answer.status() + ": " + answer.text());
      return false;
    }
    took(index, nanoseconds);
    return true;
  }

  /** Records the duration of something that succeeded. */
  public void took(int index, long nanoseconds) {
    series.get(index).add(nanoseconds);
  }

  /** Records a step that did not succeed. */
  public void failed(String text) {
    failures++;
    if (firstFailure == null) {
      firstFailure = text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
  }

  /** Adds what another client has seen. */
  public void addAll(Recorder other) {
    for (int i = 0; i < series.size(); i++) {
      series.get(i).addAll(other.series.get(i));
    }
    bytes += other.bytes;
    failures += other.failures;
    if (firstFailure == null) {
      firstFailure = other.firstFailure;
    }
  }

  /** The durations of the good exchanges of one kind. */
  public Latencies latencies(int index) {
    return series.get(index);
  }

  /** The bytes of all bodies received. */
  public long bytes() {
    return bytes;
  }

  /** The number of steps that failed. */
  public long failures() {
    return failures;
  }

  /** What the first failure was; null when there was none. */
  public @Nullable String firstFailure() {
    return firstFailure;
  }
}
