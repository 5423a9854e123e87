package org.palimpsest.server.operation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palimpsest.http.Endpoint;

/**
 * Where the metrics are told: they say more about a wiki than strangers should know, and are asked
 * for by a machine that its operator knows.
 */
public sealed interface MetricsPlace {
  /** A place that needs no address. */
  enum Known implements MetricsPlace {
    /** At the wiki's own address, to this machine only. */
    LOCAL,
    /** At the wiki's own address, to everybody. */
    OPEN,
    /** Nowhere. */
    OFF
  }

  /**
   * At an address of their own.
   *
   * @param port 0 for any free one
   */
  record Own(String host, int port) implements MetricsPlace {}

  /** What answers for the metrics at the wiki's own address; empty: nothing does. */
  default Optional<Endpoint> shared(Endpoint metrics) {
    return switch (this) {
      case Known.LOCAL -> Optional.of(new LocalOnly(metrics));
      case Known.OPEN -> Optional.of(metrics);
      case Known.OFF -> Optional.empty();
      case Own _ -> Optional.empty();
    };
  }

  /** The place that {@code local}, {@code open}, {@code off} or {@code HOST:PORT} stands for. */
  static Optional<MetricsPlace> parse(String text) {
    return switch (text) {
      case "local" -> Optional.of(Known.LOCAL);
      case "open" -> Optional.of(Known.OPEN);
      case "off" -> Optional.of(Known.OFF);
      default -> {
        Matcher own = Pattern.compile("\\[?([^\\[\\]/\\s]+)]?:(\\d{1,5})").matcher(text);
        yield own.matches() && Integer.parseInt(own.group(2)) <= 65_535
            ? Optional.of(new Own(own.group(1), Integer.parseInt(own.group(2))))
            : Optional.empty();
      }
    };
  }
}
