package org.palimpsest.bench.load.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.palimpsest.bench.load.api.Wiki;

/**
 * Measures work for a given time after a warm-up. Bound by time and not by count, so that a slow
 * wiki can be measured as well as a fast one.
 *
 * @param warmup how long the same work is done before anything is recorded
 * @param duration how long work is recorded; what is done between rounds does not count
 * @param threads makes the threads of the clients
 */
public record Measurement(Duration warmup, Duration duration, ThreadFactory threads) {
  private static final int FIRST_ROUND = 20;
  private static final int LARGEST_ROUND = 4000;

  /** The figures of each series of the work. */
  public List<Figures> run(Work work, Wiki wiki, int clients) throws IOException {
    try (Trial trial = work.open(wiki, clients)) {
      return run(work.series(), trial, clients);
    }
  }

  /** The figures of a trial that records durations in so many series. */
  public List<Figures> run(List<String> series, Trial trial, int clients) throws IOException {
    Run warm = new Run(series, trial, clients, 0);
    warm.last(warmup);
    Run measured = new Run(series, trial, clients, warm.rate());
    measured.last(duration);
    return measured.figures();
  }

  private final class Run {
    private final List<String> series;
    private final Trial trial;
    private final int clients;
    private final double expectedRate;
    private final Recorder seen;
    private long steps;
    private long nanoseconds;
    private long cpu;

    Run(List<String> series, Trial trial, int clients, double expectedRate) {
      this.series = series;
      this.trial = trial;
      this.clients = clients;
      this.expectedRate = expectedRate;
      this.seen = new Recorder(series.size());
    }

    void last(Duration time) throws IOException {
      while (nanoseconds < time.toNanos()) {
        long left = time.toNanos() - nanoseconds;
        double rate = steps > 0 ? rate() : expectedRate;
        int wished = (int) Math.min(LARGEST_ROUND, rate * Math.min(1, left / 1e9));
        round(trial.nextRound(Math.max(wished, FIRST_ROUND + clients)), left);
      }
    }

    double rate() {
      return nanoseconds == 0 ? 0 : steps / (nanoseconds / 1e9);
    }

    private void round(int jobs, long time) throws IOException {
      List<Recorder> recorders = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        recorders.add(new Recorder(series.size()));
      }
      long cpuBefore = cpuTime();
      nanoseconds +=
          new Crew(threads, clients)
              .work(jobs, time, (client, job) -> step(client, job, recorders.get(client)));
      cpu += cpuTime() - cpuBefore;
      for (Recorder recorder : recorders) {
        seen.addAll(recorder);
        steps += recorder.latencies(0).count() + recorder.failures();
      }
    }

    private void step(int client, int job, Recorder recorder) {
      try {
        trial.step(client, job, recorder);
      } catch (IOException e) {
        recorder.failed(e.toString());
      }
    }

    List<Figures> figures() {
      List<Figures> all = new ArrayList<>();
      for (int i = 0; i < series.size(); i++) {
        all.add(Figures.of(series.get(i), clients, seen, i, nanoseconds, cpu));
      }
      return all;
    }
  }

  private static long cpuTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }
}
