package org.palimpsest.testkit;

import java.net.CookieHandler;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cookies of one client of one server. Unlike the JDK's jar it judges by the clock of the test
 * whether a cookie has expired. Thread-safe.
 */
final class Cookies extends CookieHandler {
  private final InstantSource clock;
  private final Map<String, Cookie> cookies = new TreeMap<>();

  private record Cookie(String value, Instant expires) {}

  Cookies(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Map<String, List<String>> get(
      URI uri, Map<String, List<String>> requestHeaders) {
    cookies.values().removeIf(cookie -> !cookie.expires().isAfter(clock.instant()));
    if (cookies.isEmpty()) {
      return Map.of();
    }
    List<String> pairs =
        cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue().value()).toList();
    return Map.of("Cookie", List.of(String.join("; ", pairs)));
  }

  @Override
  public synchronized void put(URI uri, Map<String, List<String>> responseHeaders) {
    responseHeaders.forEach((name, values) -> {
      if ("Set-Cookie".equalsIgnoreCase(name)) {
        values.forEach(this::keep);
      }
    });
  }

  private void keep(String header) {
    String[] parts = header.split("\\s*;\\s*", -1);
    int equals = parts[0].indexOf('=');
    Instant expires = Instant.MAX;
    for (String part : parts) {
      String lower = part.toLowerCase(Locale.ROOT);
      if (lower.startsWith("max-age=")) {
        expires = clock.instant().plusSeconds(Long.parseLong(part.substring(8)));
        break; // counts more than a date
      }
      if (lower.startsWith("expires=")) {
        String date = part.substring(8).replace('-', ' ');
        expires = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      }
    }
    cookies.put(parts[0].substring(0, equals), new Cookie(parts[0].substring(equals + 1), expires));
  }
}
