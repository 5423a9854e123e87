package org.palimpsest.server.http;

import java.util.List;

/**
 * Is told of every answered request, on the thread that answered it: must be quick and never throw.
 */
@FunctionalInterface
public interface ExchangeObserver {
  void answered(Exchange exchange);

  /** Tells all of these. */
  static ExchangeObserver all(List<ExchangeObserver> observers) {
    List<ExchangeObserver> copy = List.copyOf(observers);
    return exchange -> {
      for (ExchangeObserver observer : copy) {
        observer.answered(exchange);
      }
    };
  }
}
