package org.palimpsest.server.http;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the listener listens, and what it admits.
 *
 * @param host the address to bind to
 * @param port the port; 0 for any free one
 * @param publicUrl scheme, host and port by which the world reaches this wiki, without a slash at
 *     the end; null when it is what each request says
 * @param trustedProxies addresses whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are
 *     believed; empty: nobody's are
 * @param bodyLimit the most bytes a request's body may have
 * @param headerLimit the most bytes a request's line and headers may have
 * @param connectionLimit the most connections at a time; further ones wait to be accepted
 * @param connectionShare the most connections of one address (of IPv6: of one /64) at a time; does
 *     not hold for trusted proxies
 * @param threads the most requests worked on at a time
 * @param patience how slow clients may be
 * @param stopTime how long requests in flight may take when the server is told to stop
 * @param quickTime how long a request may keep the thread that waits for further ones; zero where
 *     requests wait for another machine
 */
public record ListenerSettings(
    String host,
    int port,
    @Nullable String publicUrl,
    Set<String> trustedProxies,
    int bodyLimit,
    int headerLimit,
    int connectionLimit,
    int connectionShare,
    int threads,
    Patience patience,
    Duration stopTime,
    Duration quickTime) {

  public ListenerSettings {
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /** The defaults, on this address and port. */
  public static ListenerSettings on(String host, int port) {
    return new ListenerSettings(
        host,
        port,
        null,
        Set.of(),
        10 * 1024 * 1024,
        16 * 1024,
        2000,
        shareOf(2000),
        128,
        Patience.USUAL,
        Duration.ofSeconds(30),
        Duration.ofMillis(2));
  }

  /** What is sensible for one address when there are so many connections in all. */
  public static int shareOf(int connections) {
    return Math.max(16, connections / 8);
  }

  /** The same with room for other numbers of connections. */
  public ListenerSettings withConnections(int limit, int share) {
    return new ListenerSettings(
        host,
        port,
        publicUrl,
        trustedProxies,
        bodyLimit,
        headerLimit,
        limit,
        share,
        threads,
        patience,
        stopTime,
        quickTime);
  }

  /** The same with other times for silence and for sending. */
  public ListenerSettings withTimes(Duration idle, Duration receive) {
    return with(patience.with(idle, receive));
  }

  /** The same with other patience for clients. */
  public ListenerSettings with(Patience other) {
    return new ListenerSettings(
        host,
        port,
        publicUrl,
        trustedProxies,
        bodyLimit,
        headerLimit,
        connectionLimit,
        connectionShare,
        threads,
        other,
        stopTime,
        quickTime);
  }

  /** The same behind a proxy or a public name. */
  public ListenerSettings behind(@Nullable String url, Set<String> proxies) {
    return new ListenerSettings(
        host,
        port,
        url,
        proxies,
        bodyLimit,
        headerLimit,
        connectionLimit,
        connectionShare,
        threads,
        patience,
        stopTime,
        quickTime);
  }
}
