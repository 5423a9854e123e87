package org.palimpsest.server.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palimpsest.wiki.setting.SettingValues;

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

  /** How a listener listens when nobody decides. */
  public static final ListenerSettings DEFAULTS = on("127.0.0.1", 8080);

  /**
   * These settings with what is given in place of what they have.
   *
   * @param site the address by which the world reaches this wiki; null when it is what each request
   *     says
   * @param remote whether requests wait for another machine
   */
  public ListenerSettings read(SettingValues from, @Nullable String site, boolean remote) {
    int connections = from.number("connection-limit", 1, 1_000_000, connectionLimit);
    return new ListenerSettings(
        from.any("host", host),
        from.number("port", 0, 65_535, port),
        site,
        Set.copyOf(from.items("trusted-proxies", List.copyOf(trustedProxies))),
        from.number("body-limit", 1024, 1 << 30, bodyLimit),
        from.number("header-limit", 1024, 1 << 20, headerLimit),
        connections,
        from.number("connections-per-address", 1, 1_000_000, shareOf(connections)),
        from.number("threads", 8, 10_000, threads),
        patience.with(
            from.positiveTime("idle-time", patience.idle()),
            from.positiveTime("receive-time", patience.receive())),
        from.positiveTime("stop-time", stopTime),
        remote ? Duration.ZERO : quickTime);
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
