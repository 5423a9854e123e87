package org.palimpsest.bench.load.measure;

import org.jspecify.annotations.Nullable;

/**
 * What was measured of one kind of work with one number of clients. Failed requests count only as
 * failures.
 *
 * @param name the kind of work
 * @param clients how many clients worked at the same time
 * @param requests how many requests succeeded
 * @param seconds how long the clients worked
 * @param perSecond requests per second
 * @param p50 milliseconds that half of the requests did not exceed
 * @param p99 milliseconds that 99 % of the requests did not exceed
 * @param max milliseconds of the longest request
 * @param bytesPerSecond bytes of bodies received per second
 * @param ownCpu microseconds of CPU time that this process used per request, all included
 * @param failures how many requests failed
 * @param firstFailure the text of the first failure; null when there was none
 */
public record Figures(
    String name,
    int clients,
    long requests,
    double seconds,
    double perSecond,
    double p50,
    double p99,
    double max,
    double bytesPerSecond,
    double ownCpu,
    long failures,
    @Nullable String firstFailure) {

  static Figures of(
      String name, int clients, Recorder seen, int series, long nanoseconds, long cpuNanoseconds) {
    Latencies latencies = seen.latencies(series);
    long[] p = latencies.percentiles(0.50, 0.99, 1);
    double seconds = nanoseconds / 1e9;
    long steps = Math.max(1, latencies.count() + seen.failures());
    return new Figures(
        name,
        clients,
        latencies.count(),
        seconds,
        latencies.count() / seconds,
        p[0] / 1e6,
        p[1] / 1e6,
        p[2] / 1e6,
        seen.bytes() / seconds,
        cpuNanoseconds / 1e3 / steps,
        seen.failures(),
        seen.firstFailure());
  }
}
